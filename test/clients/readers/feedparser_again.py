"""Asks twice for a feed, the second time by one validator: feedparser_again.py ADDRESS etag|modified"""
import json
import sys

import feedparser

_, address, validator = sys.argv
first = feedparser.parse(address)
again = feedparser.parse(address, **{validator: first[validator]})
print(json.dumps([first.status, again.status]))
