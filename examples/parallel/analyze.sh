#!/bin/sh
# Reads a large collection of German news with Lesart on every core: NDJSON in, a report a line out, order aside.
#
#     examples/parallel/analyze.sh < articles.ndjson > reports.ndjson
#     zcat archive.ndjson.gz | examples/parallel/analyze.sh --sshlogin a,b | gzip > reports.ndjson.gz
#
# What stands behind the script's name goes to GNU parallel; with --sshlogin, lesart is to be on the other machines' path. Give
# every article an "id": without one it is called by the number of its line in its block. A line that cannot be read is
# named on standard error, and the exit code is then not 0.
exec parallel --will-cite --pipe --block "${LESART_BLOCK:-4M}" "$@" lesart analyze --ndjson
