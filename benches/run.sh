#!/bin/sh
# Runs the benchmark, and prints its table. Nothing is installed; what is missing is left out, and said.
#
#   benches/run.sh                    684 documents, three rounds
#   benches/run.sh --long 5000        and the memory of 500 and of 5,000 documents
#   benches/run.sh --help             all options
#
# Compared with, where they are there:
#   typst        cargo install typst-cli --version 0.15.1 --locked
#   WeasyPrint   pip install weasyprint
set -eu
cd "$(dirname "$0")/.."
exec cargo bench --quiet --bench batch -- "$@"
