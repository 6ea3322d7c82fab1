#!/bin/sh
# Uploads the site to a bucket: what carries its hash first, so that no page names a file that is not there yet.
# Usage: upload.sh site s3://docs-bucket/hub
set -eu
site=$1 bucket=$2

hashed='public, max-age=31536000, immutable'
aws s3 sync "$site" "$bucket" --exclude '*' --include '_astro/*' --include 'assets/*' --cache-control "$hashed"
aws s3 sync "$site" "$bucket" --exclude '_astro/*' --exclude 'assets/*' --exclude '*.md' --exclude '*.xlsx' --exclude '*.pcapng' --exclude '*.speculationrules' --cache-control no-cache --delete
aws s3 sync "$site" "$bucket" --exclude '*' --include '*.md' --cache-control no-cache --content-type 'text/markdown; charset=utf-8'
aws s3 sync "$site" "$bucket" --exclude '*' --include '*.xlsx' --cache-control no-cache --content-type application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
aws s3 sync "$site" "$bucket" --exclude '*' --include '*.pcapng' --cache-control no-cache --content-type application/x-pcapng
aws s3 sync "$site" "$bucket" --exclude '*' --include '*.speculationrules' --cache-control no-cache --content-type application/speculationrules+json
