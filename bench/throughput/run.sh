#!/usr/bin/env bash
# Measures the analysis of texts as a user feels it: from the start of the process to the first result, words a second on one core and on
# all, of Language and of the whole reading, and whether time follows length. Nothing here judges; it fails only where the program cannot run.
#
#   bench/throughput/run.sh [--words N] [FILE|FOLDER ...]
#
# Texts are plain text, or JSON Lines with a field "text"; where none is named, those of the repository are read.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
project=$root/bench/Reportedly.Throughput
program=$project/bin/Release/net10.0/Reportedly.Throughput
# Numbers are written with a point, whatever the user's language.
export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

words=()
if [[ ${1:-} == --words ]]; then
    words=(--words "${2:?--words needs a number}")
    shift 2
fi

dotnet build "$project" -c Release --verbosity quiet

# One core is one core: compiler and collector have to share it with the worker.
pin=()
if taskset -c 0 true 2>/dev/null; then
    pin=(taskset -c 0)
fi

# When the process is started, in seconds since 1970; older shells do not know, and the program asks the operating system.
start() {
    if [[ -n ${EPOCHREALTIME:-} ]]; then
        "$program" start --since "$EPOCHREALTIME" "$@"
    else
        "$program" start "$@"
    fi
}

echo "== start, five times; the first may have to read the program from the disk"
for _ in 1 2 3 4 5; do
    start "$@"
done

echo
echo "== one core${pin:+, ${pin[*]}}"
${pin[@]+"${pin[@]}"} "$program" speed --workers 1 ${words[@]+"${words[@]}"} "$@"

echo
echo "== all cores"
"$program" speed ${words[@]+"${words[@]}"} "$@"

echo
echo "== whole reading, one core"
${pin[@]+"${pin[@]}"} "$program" read --workers 1 ${words[@]+"${words[@]}"} "$@"

echo
echo "== whole reading, all cores"
"$program" read ${words[@]+"${words[@]}"} "$@"

echo
echo "== length, one core"
${pin[@]+"${pin[@]}"} "$program" length "$@"
