"""What happens with the trainee's plan."""
