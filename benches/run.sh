#!/bin/sh
# Runs the benchmark and prints its table. It installs nothing; it reports and leaves out competitors that are missing.
#
#   benches/run.sh                    684 documents, three rounds
#   benches/run.sh --long 5000        also the memory of 500 and of 5,000 documents
#   benches/run.sh --help             all options
#
# Compares the program with these, if they are installed:
#   typst        cargo install typst-cli --version 0.15.1 --locked
#   WeasyPrint   pip install weasyprint
set -eu
cd "$(dirname "$0")/.."
exec cargo bench --quiet --bench batch -- "$@"
