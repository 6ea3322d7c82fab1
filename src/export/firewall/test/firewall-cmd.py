# Runs the real firewall-cmd of this machine for each command that a script gave. What it imports is imported once, and each command has a process of
# its own, because starting Python anew takes longer than all that a command does. Each line of the standard input is a list of arguments in JSON.
# Ends with the first command that fails, and says which.
import json
import os
import runpy
import sys

import firewall.client
import firewall.command

for line in sys.stdin.read().splitlines():
    arguments = json.loads(line)
    child = os.fork()
    if child == 0:
        sys.argv = ["firewall-cmd", *arguments]
        runpy.run_path("/usr/bin/firewall-cmd", run_name="__main__")
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0:
        sys.exit("firewall-cmd failed: " + " ".join(arguments))
