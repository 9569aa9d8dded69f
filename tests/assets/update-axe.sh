#!/usr/bin/env bash
# Replaces axe-core, which the tests in the browser use, with another version from the npm registry: update-axe.sh VERSION
set -euo pipefail
version=${1:?which version?}
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm pack --silent "axe-core@$version" >/dev/null && tar -xzf axe-core-*.tgz)
cp "$folder/package/axe.min.js" "$here/axe.min.js"
cp "$folder/package/LICENSE" "$here/axe-LICENSE.txt"
sed -i "s/axe-core) [0-9.]*[0-9],/axe-core) $version,/" "$here/README.md"
