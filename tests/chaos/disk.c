// A slow disk: to write a piece of a file at its place, and to have it on the disk for sure, take a while. Both are
// what databases do, and nobody else in the programs under test. Only for tests.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static useconds_t to_write, to_be_sure;

static useconds_t milliseconds(const char *name) {
    const char *told = getenv(name);
    return told ? 1000 * (useconds_t)atoi(told) : 0;
}

__attribute__((constructor)) static void begin(void) {
    to_write = milliseconds("PYTHON_TEST_DISK_WRITE_MS");
    to_be_sure = milliseconds("PYTHON_TEST_DISK_SYNC_MS");
}

ssize_t pwrite(int file, const void *from, size_t size, off_t at) {
    usleep(to_write);
    return REAL(pwrite)(file, from, size, at);
}

ssize_t pwrite64(int file, const void *from, size_t size, off64_t at) {
    usleep(to_write);
    return REAL(pwrite64)(file, from, size, at);
}

int fsync(int file) {
    usleep(to_be_sure);
    return REAL(fsync)(file);
}

int fdatasync(int file) {
    usleep(to_be_sure);
    return REAL(fdatasync)(file);
}
