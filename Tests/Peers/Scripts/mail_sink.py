"""A mail server that keeps what it is given, for the tests of attest.

Usage: mail_sink.py DIRECTORY. Prints its port, then writes one JSON file for each message it accepts: the envelope, and
what Python's own email package reads from the message. Some recipients meet trouble: busy@ (451), gone@ (550), hang@.
"""

import asyncio
import email.policy
import json
import os
import signal
import sys
from email.header import decode_header, make_header
from email.parser import BytesParser
from email.utils import getaddresses

from aiosmtpd.controller import UnthreadedController


def mailboxes(message, field):
    """The names and addresses of a field.

    By the older half of the package: the newer one, up to 3.12 at least, leaves the white space between two encoded
    words of a name standing, which RFC 2047 says to drop.
    """
    pairs = getaddresses(message.get_all(field))
    return [[str(make_header(decode_header(name))), address] for name, address in pairs]


def described(content):
    older = BytesParser(policy=email.policy.compat32).parsebytes(content)
    message = BytesParser(policy=email.policy.default).parsebytes(content)
    parts = [part for part in message.walk() if not part.is_multipart()]
    return {
        "fields": [name for name, _ in message.items()],
        "to": mailboxes(older, "To"),
        "from": mailboxes(older, "From"),
        "addresses": [address.addr_spec for address in message["To"].addresses],
        "subject": str(message["Subject"]),
        "id": str(message["Message-ID"]),
        "date": message["Date"].datetime.isoformat(),
        "structure": [part.get_content_type() for part in message.walk()],
        "texts": {
            part.get_content_type(): part.get_content().replace("\r\n", "\n")
            for part in parts
            if part.get_content_maintype() == "text"
        },
        "files": [part.get_filename() for part in parts if part.get_filename()],
        "defects": [repr(defect) for part in message.walk() for defect in part.defects]
        + [repr(defect) for value in message.values() for defect in value.defects],
        "raw": content.decode("latin-1"),
        "longest": max(len(line) for line in content.split(b"\r\n")),
    }


class Keeper:
    def __init__(self, directory):
        self.directory = directory
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "busy":
            return "451 4.3.0 busy, try later"
        if name == "gone":
            return "550 5.1.1 nobody of that name"
        if name == "hang":
            await asyncio.sleep(3600)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        kept = {"sender": envelope.mail_from, "recipients": envelope.rcpt_tos, **described(envelope.content)}
        path = os.path.join(self.directory, f"{self.count}.json")
        self.count += 1
        with open(path + ".part", "w", encoding="utf-8") as file:
            json.dump(kept, file)
        os.rename(path + ".part", path)
        return "250 OK"


async def serve(directory):
    loop = asyncio.get_running_loop()
    controller = UnthreadedController(Keeper(directory), hostname="127.0.0.1", port=0, loop=loop)
    server = await controller._create_server()
    print(server.sockets[0].getsockname()[1], flush=True)
    # Whoever started this closes its end when it is done, however it ends.
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


signal.signal(signal.SIGINT, signal.SIG_DFL)
asyncio.run(serve(sys.argv[1]))
