#!/usr/bin/env bash
# Replaces Fluent for browsers with another version from the npm registry: update.sh VERSION
set -euo pipefail
version=${1:?which version?}
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm pack --silent "@fluent/bundle@$version" >/dev/null && tar -xzf fluent-bundle-*.tgz)
for script in "$here"/*.js; do
  cp "$folder/package/esm/$(basename "$script")" "$script"
done
sed -i "s/fluent.js) [0-9.]*[0-9],/fluent.js) $version,/" "$here/README.md"
