"""Judges an iCalendar text from standard input by libical, which other calendars are built on.

Prints JSON: `errors` (grammar errors that libical marks while parsing), `valid` (whether the iTIP rules of the
method hold, RFC 5546), `violations` (what the restriction check noted) and `events` as libical reads them, with
instants counted by the zones that the text itself defines.
"""
import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402


def components(parent, kind):
    child = parent.get_first_component(kind)
    while child is not None:
        yield child
        child = parent.get_next_component(kind)


def marked(component):
    """Texts of all X-LIC-ERROR lines in a component and those below it."""
    found = []
    line = component.get_first_property(ICalGLib.PropertyKind.XLICERROR_PROPERTY)
    while line is not None:
        found.append(line.get_xlicerror())
        line = component.get_next_property(ICalGLib.PropertyKind.XLICERROR_PROPERTY)
    for child in components(component, ICalGLib.ComponentKind.ANY_COMPONENT):
        found.extend(marked(child))
    return found


def instant(calendar, event, kind, time):
    """Seconds since 1970 of a property's time, by the zone it names and the calendar defines."""
    line = event.get_first_property(kind)
    name = line.get_first_parameter(ICalGLib.ParameterKind.TZID_PARAMETER)
    zone = calendar.get_timezone(name.get_tzid()) if name is not None else None
    if zone is None:
        return None
    return time.as_timet_with_zone(zone)


def read(calendar, event):
    return {
        "uid": event.get_uid(),
        "summary": event.get_summary(),
        "location": event.get_location(),
        "sequence": event.get_sequence(),
        "cancelled": event.get_status() == ICalGLib.PropertyStatus.CANCELLED,
        "from": instant(
            calendar, event, ICalGLib.PropertyKind.DTSTART_PROPERTY, event.get_dtstart()
        ),
        "to": instant(calendar, event, ICalGLib.PropertyKind.DTEND_PROPERTY, event.get_dtend()),
    }


def judge(text):
    calendar = ICalGLib.Component.new_from_string(text)
    if calendar is None:
        return {"errors": ["not a calendar"], "valid": False, "violations": [], "events": []}
    errors = marked(calendar)
    events = [read(calendar, one) for one in components(calendar, ICalGLib.ComponentKind.VEVENT_COMPONENT)]
    valid = bool(ICalGLib.restriction_check(calendar))
    violations = marked(calendar)[len(errors) :]
    return {"errors": errors, "valid": valid, "violations": violations, "events": events}


json.dump(judge(sys.stdin.read()), sys.stdout)
