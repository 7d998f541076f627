"""Prints the second source's holidays as JSON: the frozen copy beside this file was made with it.

  python3 test/shared/law/second-source/list-holidays.py > test/shared/law/second-source/workalendar.json

Needs workalendar (Debian: apt-get install python3-workalendar). Only weekdays are listed: a holiday on a weekend makes
no difference to working days, and the sources name substitutes for it each in their own way.
"""

import json
import sys

try:
    from importlib.metadata import version

    from workalendar.registry import registry
except ImportError:
    sys.exit(3)

PLACES = (
    "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK US "
    "CH-GE CH-ZH DE-BE DE-BY GB-NIR US-CA US-CT US-FL US-IA US-IL US-MA US-NY US-PA US-TX US-VT"
).split()
YEARS = range(2024, 2028)

found = registry.get_calendars(PLACES)
answer = {
    place: {
        day.isoformat(): name
        for year in YEARS
        for day, name in sorted(found[place]().holidays(year))
        if day.year == year and day.weekday() < 5
    }
    for place in PLACES
}
print(
    json.dumps(
        {"source": "workalendar " + version("workalendar"), "years": [2024, 2027], "holidays": answer},
        indent=2,
        ensure_ascii=False,
    )
)
