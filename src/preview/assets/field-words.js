// What the panel of a field says: what the field is, whose it is, and why it is not saved.

import { create } from './dom.js'
import { word } from './words.js'

// The names of the parts of a table that can be added and removed, by their keys. The content is in Dutch.
const PARTS = {
  'let-op': 'LET OP',
  goed: '“Wat gaat goed?”',
  beter: '“Wat kan beter?”',
  titel: 'Titel',
  'aanpak-toelichting': 'Toelichting'
}

// The number of documents that are named before the others are counted.
const FEW = 3

const VERDICTS = { '√': 'desk-verdict-met', X: 'desk-verdict-improve', '?': 'desk-verdict-open' }

// What a field is called; without a field, where its text was written.
export function labelParts(field, source) {
  const label = field?.label ?? [source.owner === 'layout' ? word('desk-owner-layout') : source.file]
  return label.map((part, index) => create(index === 0 ? 'strong' : 'span', {}, part))
}

// What a field is called, on one line.
export const labelWords = label => [label].flat().join(' · ')

export const partName = key => PARTS[key] ?? key

export const choiceWords = (form, value) =>
  form === 'verdict' ? [create('b', {}, value), word(VERDICTS[value])] : [value]

// The name of a municipality is in all its documents.
export function ownerWords({ owner: place, documents }) {
  const owner = place === 'document' && documents.length > 1 ? 'shared' : place
  return word(`desk-owner-${owner}`, { n: documents.length, documents: few(documents.map(({ name }) => name)) })
}

// A few names, and the number of the others.
function few(names) {
  if (names.length <= FEW + 1) return names.join(', ')
  return `${names.slice(0, FEW).join(', ')} ${word('desk-others', { n: names.length - FEW })}`
}

export function messageOf(status, answer) {
  if (status === 0) return word('desk-field-no-server')
  if (status === 403) return word('desk-field-forbidden')
  return answer?.message ?? (typeof answer === 'string' && answer ? answer : word('desk-field-failed', { status }))
}

export function stepMessage(direction, status, answer) {
  if (status === 200) return word(`desk-done-${direction}`, { label: labelWords(answer.label) })
  if (status === 204) return word(`desk-none-${direction}`)
  return status === 409 ? word(`desk-skipped-${direction}`, { label: labelWords(answer.label) }) : messageOf(status, answer)
}
