// Writes Markdown in a text area: emphasis, lists, links, gaps, and what is pasted from elsewhere. Only what the content
// may contain is written.

import { askFor } from './ask.js'
import { byId } from './dom.js'
import { escapeAddress, markdownOf } from './paste.js'
import { word } from './words.js'

const BREAK = /(\n[ \t]*\n\s*|\n(?=(?:[-*+]|\d+[.)]) ))/
const ITEM = /^(\s*)([-*+]|\d+[.)]) (.*)$/

export const GAP = '{lacune}'

// Replaces a part of the text, so that the browser can undo it, and selects a part of the new text.
function replace(area, start, end, text, from = text.length, to = from) {
  area.focus()
  area.setSelectionRange(start, end)
  if (text === area.value.slice(start, end)) return
  const isDone = document.execCommand(text ? 'insertText' : 'delete', false, text)
  if (!isDone) {
    area.setRangeText(text, start, end)
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }
  area.setSelectionRange(start + from, start + to)
}

// Selects a part of the text, and scrolls to it.
export function selectPart(area, start, end) {
  const { value } = area
  // Browsers do not scroll to a selection. The text before it is as high as the way to it.
  area.value = value.slice(0, end)
  const { scrollHeight } = area
  area.value = value
  area.setSelectionRange(start, end)
  area.scrollTop = scrollHeight - area.clientHeight / 2
}

// Where words stand in a text after `nth` occurrences of the same; -1 if they do not.
export function occurrence(text, words, nth) {
  const sought = words.replace(/\r\n/g, '\n')
  let at = text.indexOf(sought)
  for (let count = 0; count < nth && at >= 0; count++) at = text.indexOf(sought, at + sought.length)
  return at
}

// The selection without spaces and asterisks at its ends, or the word at the caret.
function selection(area) {
  const { value } = area
  let { selectionStart: start, selectionEnd: end } = area
  if (start === end) {
    while (start > 0 && /[\p{L}\p{N}]/u.test(value[start - 1])) start--
    while (end < value.length && /[\p{L}\p{N}]/u.test(value[end])) end++
  }
  while (start < end && /\s/.test(value[start])) start++
  while (start < end && /\s/.test(value[end - 1])) end--
  while (end - start > 1 && value[start] === '*' && value[end - 1] === '*') [start, end] = [start + 1, end - 1]
  return { start, end }
}

// Adds the mark `**` (strong) or `*` (emphasis) around the selection, or removes it.
export function toggleMark(area, mark) {
  const { value } = area
  const { start, end } = selection(area)
  if (start === end) return
  const count = Math.min(/\**$/.exec(value.slice(0, start))[0].length, /^\**/.exec(value.slice(end))[0].length)
  const isMarked = mark === '**' ? count >= 2 : count % 2 === 1
  const text = value.slice(start, end)
  const { length } = mark
  if (isMarked) replace(area, start - length, end + length, text, 0, text.length)
  else {
    const marked = markPieces(text, mark)
    replace(area, start, end, marked, length, marked.length - length)
  }
}

// Emphasis does not reach over paragraphs and items of a list: each gets its own.
function markPieces(text, mark) {
  const markPiece = piece => {
    const [, sign = '', core, space] = /^((?:[-*+]|\d+[.)]) )?(.*?)(\s*)$/s.exec(piece)
    return core ? sign + mark + core + mark + space : piece
  }
  const pieces = text.split(BREAK)
  return pieces.map((piece, index) => (index % 2 ? piece : markPiece(piece))).join('')
}

// Makes the selected lines a list, or paragraphs again.
export function toggleList(area) {
  const { value, selectionStart, selectionEnd } = area
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1
  const next = value.indexOf('\n', Math.max(selectionStart, selectionEnd))
  const end = next < 0 ? value.length : next
  const lines = value.slice(start, end).split('\n')
  if (lines.every(line => !line.trim() || ITEM.test(line))) {
    const text = lines.map(line => line.replace(ITEM, '$1$3')).join('\n')
    replace(area, start, end, text)
    return
  }
  // A list has an empty line above and below it, unless it goes on.
  const [above, below] = [value.slice(0, start).trimEnd().split('\n').at(-1), value.slice(end).trimStart().split('\n')[0]]
  const before = needsLine(above, value.slice(0, start)) ? '\n' : ''
  const after = needsLine(below, value.slice(end)) ? '\n' : ''
  const items = lines.map(line => (line.trim() && !ITEM.test(line) ? `- ${line.trim()}` : line)).join('\n')
  replace(area, start, end, before + (items || '- ') + after, (before + (items || '- ')).length)
}

const needsLine = (neighbour, between) => neighbour !== '' && !ITEM.test(neighbour) && !/\n[ \t]*\n/.test(between)

// Starts the next item when a line is broken in a list; ends the list on an empty item. Whether it did so.
export function breakItem(area) {
  const { value, selectionStart: caret, selectionEnd } = area
  if (caret !== selectionEnd) return false
  const start = value.lastIndexOf('\n', caret - 1) + 1
  const item = ITEM.exec(value.slice(start, caret))
  if (!item) return false
  const [, indent, sign, text] = item
  const next = /\d/.test(sign) ? sign.replace(/\d+/, number => Number(number) + 1) : sign
  if (text.trim()) replace(area, caret, caret, `\n${indent}${next} `)
  else replace(area, start, caret, '')
  return true
}

// Asks for an address, and makes the selection a link to it.
export async function addLink(area) {
  const { start, end } = selection(area)
  const answer = await askFor(word('desk-field-ask-link'), word('desk-field-link'))
  const address = answer && linkAddress(answer.trim())
  area.setSelectionRange(start, end)
  if (!address) return
  const text = area.value.slice(start, end).replace(/\s+/g, ' ') || answer.trim()
  replace(area, start, end, `[${text}](${address})`)
}

// An address as a link has it: with its scheme, and without characters that would end it.
function linkAddress(text) {
  if (!text) return null
  const hasScheme = /^(https?|mailto|tel):/i.test(text)
  const address = hasScheme ? text : text.includes('@') ? `mailto:${text}` : `https://${text}`
  return escapeAddress(address)
}

// Puts a gap in place of the selection.
export function addGap(area) {
  replace(area, area.selectionStart, area.selectionEnd, GAP)
}

// Pastes text with its emphasis, lists and links; on one line if the field has only one.
export function paste(area, data, isOneLine) {
  const html = data.getData('text/html')
  const text = html ? markdownOf(html) : data.getData('text/plain').replace(/\r\n?/g, '\n')
  const pasted = isOneLine ? text.replace(/\s*\n(?:(?:[-*+]|\d+[.)]) )?\s*/g, ' ').trim() : text
  replace(area, area.selectionStart, area.selectionEnd, pasted)
}

// Gives the buttons above a text area their work.
export function addTools(area) {
  const tools = {
    strong: () => toggleMark(area, '**'),
    emphasis: () => toggleMark(area, '*'),
    list: () => toggleList(area),
    link: () => addLink(area),
    gap: () => addGap(area)
  }
  for (const [name, act] of Object.entries(tools)) {
    const button = byId(`tool-${name}`)
    // The text area keeps the focus and its selection.
    button.onmousedown = event => event.preventDefault()
    button.onclick = act
  }
}

// Where the clicked word stands in the value; the end of the value if it is not found.
export function caretAt(value, source) {
  if (!source) return value.length
  const line = source.before.replace(/^[\w-]+\s*=\s*("""|'''|"|')/, '')
  const at = value.indexOf(line + source.words.replace(/("""|'''|"|')$/, ''))
  return at < 0 ? value.length : at + line.length
}
