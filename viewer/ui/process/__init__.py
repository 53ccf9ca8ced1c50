"""The running program: application, tasks, instance, faults, checks from outside."""
