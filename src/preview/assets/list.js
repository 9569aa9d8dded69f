// The overview as a list: a row for each municipality, a column for each kind and year. A cell links to its sheet; an empty
// one creates the document.
//
// Used by tests: #list with tr[data-municipality] and td[data-document].

import { createAge } from './age.js'
import { byId, create, setVisible, sheetAddress } from './dom.js'
import { word } from './words.js'

export class List {
  #onNew
  #columns = []
  #rows = new Map()

  // `onNew` is called with the kind, the municipality and the year of a document to create.
  constructor(onNew) {
    this.#onNew = onNew
    byId('list').onkeydown = event => this.#onKey(event)
  }

  // Shows a row for each municipality that has one of the `matching` documents, or has none and a name that is looked for.
  show({ municipalities, documents, matching, order, matchesName }) {
    this.#showColumns(columnsOf(documents))
    const groups = Map.groupBy(documents, ({ id }) => id.split('/')[0])
    const rows = municipalities.map(municipality => this.#update(municipality, groups.get(municipality.folder) ?? [], matching))
    this.#remove(new Set(municipalities.map(({ folder }) => folder)))
    rows.sort((one, other) => compareRows(one, other, order))
    const body = byId('list').tBodies[0]
    for (const [index, { element, documents, municipality }] of rows.entries()) {
      setVisible(element, documents.length ? documents.some(document => matching.has(document)) : matchesName(municipality))
      if (body.children[index] !== element) body.insertBefore(element, body.children[index] ?? null)
    }
  }

  #showColumns(columns) {
    if (JSON.stringify(columns) === JSON.stringify(this.#columns)) return
    this.#columns = columns
    this.#remove(new Set())
    const heads = columns.map(({ label }) => create('th', { scope: 'col' }, label))
    byId('list').tHead.rows[0].replaceChildren(create('th', { scope: 'col' }, word('desk-new-municipality')), ...heads)
    byId('list').style.setProperty('--columns', columns.length)
  }

  // Removes the rows of municipalities that are not among `folders`.
  #remove(folders) {
    for (const [folder, { element }] of this.#rows) {
      if (folders.has(folder)) continue
      element.remove()
      this.#rows.delete(folder)
    }
  }

  // The row of a municipality: only its cells that changed are created again.
  #update(municipality, documents, matching) {
    const { folder, name } = municipality
    const row = this.#rows.get(folder) ?? createRow(folder)
    this.#rows.set(folder, row)
    Object.assign(row, { municipality, documents })
    const head = row.element.firstChild
    if (head.textContent !== name) head.textContent = name
    this.#columns.forEach((column, index) => {
      const document = documents.find(({ id }) => id === `${folder}/${column.folder}`)
      const json = JSON.stringify([name, document ? shown(document) : canCreate(column, documents)])
      const cell = row.element.children[index + 1]
      if (cell?.json !== json) {
        const next = document ? createCell(name, column, document) : this.#createEmpty(municipality, column, documents)
        next.json = json
        if (cell) replaceCell(cell, next)
        else row.element.append(next)
      }
      row.element.children[index + 1].classList.toggle('other', Boolean(document) && !matching.has(document))
    })
    return row
  }

  #createEmpty(municipality, column, documents) {
    if (!canCreate(column, documents)) return create('td', { className: 'empty' })
    const { kind, year, label } = column
    const title = word('desk-list-create', { document: label, municipality: municipality.name })
    const onclick = () => this.#onNew({ kind, year, municipality: municipality.folder })
    return create('td', { className: 'empty' }, create('button', { title, ariaLabel: title, onclick }, '+'))
  }

  // The arrows, Home and End go from cell to cell, besides Tab.
  #onKey(event) {
    const cell = event.target.closest('td')
    if (!cell || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const target = targetOf(cell, event.key)
    if (!target) return
    event.preventDefault()
    target.focus({ preventScroll: true })
    target.closest('td').scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
}

// The columns that the documents have, by year and kind.
function columnsOf(documents) {
  const columns = new Map()
  for (const { id, kind, status } of documents) {
    const folder = id.split('/')[1]
    const [, name, year = ''] = folder.match(/^(.*?)(?:-(\d+))?$/)
    if (!columns.has(folder) || status) columns.set(folder, { folder, kind: name, year, label: `${kind} ${year}`.trim() })
  }
  return [...columns.values()].toSorted((one, other) => one.year - other.year || one.folder.localeCompare(other.folder))
}

// Whether a municipality can get the document of a column. A follow-up has a factsheet from before.
function canCreate({ kind, year }, documents) {
  const isBefore = ({ id }) => id.split('/')[1].startsWith('factsheet-') && id.slice(-4) < year
  return kind === 'factsheet' || (kind === 'vervolg' && documents.some(isBefore))
}

function createRow(folder) {
  const head = create('th', { scope: 'row' })
  return { element: create('tr', { dataset: { municipality: folder } }, head) }
}

// What a cell shows of a document.
const shown = ({ id, status, gaps, faults, warnings, changed, version }) => [id, status, gaps, faults, warnings, changed, version > 0]

function createCell(municipality, { label }, { id, status, gaps, faults: errors, warnings, changed, version }) {
  const state = status ?? word(version ? 'desk-overview-no-status' : 'desk-overview-not-read')
  const facts = [
    ['error', errors && word('desk-errors', { n: errors })],
    ['gap', gaps && word('desk-list-gaps', { n: gaps })],
    ['warning', warnings && word('desk-warnings', { n: warnings })]
  ].filter(([, words]) => words)
  const parts = [
    create('span', { className: 'badge', dataset: { status: status ?? '' } }, state),
    ...facts.map(([name, words]) => create('span', { className: name }, words)),
    changed && createAge(changed, 'short')
  ].filter(Boolean)
  // What the row and the column say, for a screen reader.
  const link = create(
    'a',
    { href: sheetAddress(id) },
    create('span', { className: 'spoken' }, `${municipality}, ${label}: `),
    ...parts.flatMap((part, index) => (index ? [create('span', { className: 'spoken' }, ', '), part] : [part]))
  )
  return create('td', { dataset: { document: id } }, link)
}

// Replaces a cell, and gives the new one the focus that the old one had.
function replaceCell(cell, next) {
  const hadFocus = cell.contains(document.activeElement)
  cell.replaceWith(next)
  if (hadFocus) linkOf(next)?.focus({ preventScroll: true })
}

const linkOf = cell => cell.querySelector('a, button')

// Where a key leads from a cell: the next link or button in its direction.
function targetOf(cell, key) {
  const { cellIndex: column, parentElement: row } = cell
  const cells = [...row.cells]
  const rows = [...row.parentElement.rows].filter(row => !row.hidden)
  const at = rows.indexOf(row)
  const inColumn = rows => rows.map(row => row.cells[column])
  const candidates = {
    ArrowRight: () => cells.slice(column + 1),
    ArrowLeft: () => cells.slice(1, column).toReversed(),
    ArrowDown: () => inColumn(rows.slice(at + 1)),
    ArrowUp: () => inColumn(rows.slice(0, at).toReversed()),
    Home: () => inColumn(rows),
    End: () => inColumn(rows.toReversed())
  }[key]
  return candidates?.().map(linkOf).find(Boolean)
}

// Orders rows by the documents that they show, and by the names of the municipalities.
function compareRows(one, other, order) {
  return order(one.documents, other.documents) || one.municipality.name.localeCompare(other.municipality.name, 'nl')
}
