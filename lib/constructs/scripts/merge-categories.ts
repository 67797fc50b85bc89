/**
 * POSIX awk, run by an init container at every start: brings our categories into qBittorrent's
 * categories.json and leaves the others as they are. Prints the merged file.
 *
 * Arguments: our categories · the file that is there. Both are JSON objects of category name → object. A
 * file that is no JSON object counts as empty.
 */
export const mergeCategories = String.raw`# Merges two files of categories; ours first, then the one that is there.
# Reads one JSON object and stores its members: names in order, values as the text they were written in.
function members(text, ours,    i, c, depth, quoted, start, name, at) {
  depth = 0; quoted = 0; start = 0; name = ""; at = ""
  for (i = 1; i <= length(text); i++) {
    c = substr(text, i, 1)
    if (quoted) {
      if (c == "\\") { i++; continue }
      if (c != "\"") continue
      quoted = 0
      if (depth == 1 && at == "name") { name = substr(text, start, i - start + 1); at = "colon" }
      continue
    }
    if (c == "\"") { quoted = 1; if (depth == 1 && at == "name") start = i; continue }
    if (c == "{" || c == "[") {
      depth++
      if (depth == 1) at = "name"
      else if (depth == 2 && at == "value") start = i
      continue
    }
    if (c == "}" || c == "]") {
      depth--
      if (depth == 1 && at == "value") { keep(name, substr(text, start, i - start + 1), ours); at = "comma" }
      continue
    }
    if (depth == 1 && c == ":" && at == "colon") at = "value"
    else if (depth == 1 && c == "," && at == "comma") at = "name"
  }
}
function keep(name, value, ours) {
  if (!(name in value_of)) names[++total] = name
  else if (!ours) return
  value_of[name] = value
}
FNR == 1 { files++ }
{ text_of[files] = text_of[files] $0 "\n" }
END {
  members(text_of[2], 0)
  members(text_of[1], 1)
  printf "{"
  for (n = 1; n <= total; n++) printf "%s\n    %s: %s", (n > 1 ? "," : ""), names[n], value_of[names[n]]
  print "\n}"
}
`;
