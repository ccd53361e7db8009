"""Follows a feed's `next` links and prints the ids on each page: feedparser_pages.py ADDRESS"""
import json
import sys

import feedparser

pages = []
address = sys.argv[1]
while address:
    feed = feedparser.parse(address)
    if feed.bozo:
        raise feed.bozo_exception
    pages.append([entry.id for entry in feed.entries])
    address = next((link.href for link in feed.feed.links if link.rel == "next"), None)
print(json.dumps(pages))
