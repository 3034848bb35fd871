"""Runs a program and prints a line of JSON: its seconds, and the most memory that it had, in bytes.

    python3 measured_run.py PROGRAM [ARGUMENT]…

A process begins with the peak memory of the one that started it, so that one must be small: this one.
"""

import json
import resource
import subprocess
import sys
import time

UNIT = 1 if sys.platform == "darwin" else 1024

start = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * UNIT
print(json.dumps({"seconds": seconds, "peak": peak}))
