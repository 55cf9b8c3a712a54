"""Reads an iCalendar file from standard input with PyPI's icalendar and prints what it holds as JSON."""

import json
import sys

from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = calendar.walk("VEVENT")
print(
    json.dumps(
        {
            "method": str(calendar["METHOD"]),
            "name": str(calendar["X-WR-CALNAME"]),
            "errors": [str(error) for part in calendar.walk() for error in part.errors],
            "events": [
                {
                    "uid": str(event["UID"]),
                    "start": event["DTSTART"].dt.isoformat(),
                    "end": event["DTEND"].dt.isoformat(),
                    "stamp": event["DTSTAMP"].dt.isoformat(),
                    "sequence": int(event["SEQUENCE"]),
                    "summary": str(event["SUMMARY"]),
                    "description": str(event.get("DESCRIPTION", "")),
                    "alarms": len(event.walk("VALARM")),
                }
                for event in events
            ],
        }
    )
)
