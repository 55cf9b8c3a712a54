"""Runs a command on a terminal of its own, and does what it is told there; prints what came of it as JSON.

Standard input is JSON: {"command": [...], "owner": USER, "steps": [[WHAT, ARGUMENT...]...]}. Steps: expect TEXT; type TEXT;
look (at the process of the owner that runs attest: its open files, limits and state); run COMMAND... with {pid} in its place;
end (waits for the end). Each has ten seconds.
"""
import json, os, pty, pwd, select, signal, subprocess, sys, time

told = json.load(sys.stdin)


def ours():
    owner = str(pwd.getpwnam(told["owner"]).pw_uid)
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/status") as file:
                    facts = dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)
                if facts["Name"] == "attest" and facts["Uid"].split()[0] == owner:
                    return name
            except OSError:
                pass
    return None


# One that was told to end before may not have ended yet.
until = time.monotonic() + 10
while ours() and time.monotonic() < until:
    time.sleep(0.05)

child, terminal = pty.fork()
if child == 0:
    for number in range(1, 32):
        if number not in (signal.SIGKILL, signal.SIGSTOP):
            signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    os.execvp(told["command"][0], told["command"])

seen, since, results = b"", 0, []


def read(until):
    global seen
    while time.monotonic() < until:
        if select.select([terminal], [], [], 0.05)[0]:
            try:
                piece = os.read(terminal, 65536)
            except OSError:
                return False
            if not piece:
                return False
            seen += piece
            return True
    return True


def look(pid):
    files = {}
    for number in os.listdir(f"/proc/{pid}/fd"):
        files[number] = os.readlink(f"/proc/{pid}/fd/{number}")
    with open(f"/proc/{pid}/limits") as file:
        cores = [line.split()[4] for line in file if line.startswith("Max core")][0]
    with open(f"/proc/{pid}/status") as file:
        state = [line.split()[1] for line in file if line.startswith("State")][0]
    return {"files": files, "cores": cores, "state": state, "folder": os.readlink(f"/proc/{pid}/cwd"),
            # What Linux will not dump, it gives to root.
            "isDumped": os.stat(f"/proc/{pid}/environ").st_uid != 0}


ended = None
for step in told["steps"]:
    until = time.monotonic() + 10
    if step[0] == "expect":
        while (place := seen.find(step[1].encode(), since)) < 0 and time.monotonic() < until and read(until):
            pass
        since = place + len(step[1].encode()) if place >= 0 else since
        results.append(place >= 0)
    elif step[0] == "type":
        os.write(terminal, step[1].encode())
        results.append(True)
    elif step[0] == "pause":
        while time.monotonic() < until - 10 + 0.7:
            read(until - 10 + 0.7)
        results.append(True)
    elif step[0] == "look":
        found = None
        while found is None and time.monotonic() < until:
            try:
                pid = ours()
                found = look(pid) if pid else None
            except OSError:
                pass
        results.append(found)
    elif step[0] == "run":
        words = [word.replace("{pid}", ours() or "0") for word in step[1:]]
        done = subprocess.run(words, capture_output=True, text=True, timeout=10)
        results.append([done.returncode, done.stdout + done.stderr])
    elif step[0] == "end":
        while ended is None and time.monotonic() < until:
            read(time.monotonic() + 0.05)
            number, status = os.waitpid(child, os.WNOHANG)
            if number:
                ended = os.waitstatus_to_exitcode(status)
        results.append(ended)
if ended is None:
    os.close(terminal)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
json.dump({"results": results, "seen": seen.decode(errors="replace")}, sys.stdout)
