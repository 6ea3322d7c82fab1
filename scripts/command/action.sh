#!/usr/bin/env bash
# What the GitHub Action runs: a report for the log, one for the summary, and one as a file. Its inputs come as variables, never as code.
set -uo pipefail
checker="${CHECKER:?the path of hub-and-spoke-check.mjs}"

args=()
while IFS= read -r line; do
  [ -n "$line" ] && args+=("$line")
done <<< "${INPUT_FILES:-.}"
for name in config baseline k8s fail-on; do
  variable="INPUT_$(tr 'a-z-' 'A-Z_' <<< "$name")"
  [ -n "${!variable:-}" ] && args+=("--$name=${!variable}")
done

if [ -n "${INPUT_SARIF:-}" ]; then
  node "$checker" "${args[@]}" --format sarif --quiet --output "$INPUT_SARIF" > /dev/null 2>&1
  [ -f "$INPUT_SARIF" ] && echo "sarif=$INPUT_SARIF" >> "${GITHUB_OUTPUT:-/dev/null}"
fi
node "$checker" "${args[@]}" --format markdown >> "${GITHUB_STEP_SUMMARY:-/dev/null}" 2> /dev/null
node "$checker" "${args[@]}" --format "${INPUT_FORMAT:-text}"
code=$?
echo "exit-code=$code" >> "${GITHUB_OUTPUT:-/dev/null}"
exit "$code"
