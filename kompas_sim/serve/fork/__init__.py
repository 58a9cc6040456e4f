"""Kernels that are forked from one process which has already imported everything that a page needs.

``parent`` is that process, ``child`` is what becomes of a fork, ``client`` is the parent seen from the server,
``process`` is a kernel seen from the server and ``provisioner`` is what Jupyter asks for a kernel.
"""
