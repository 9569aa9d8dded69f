// Makes PDF files in the output folder, and shows how far that is and what changed. Typing goes on meanwhile.
//
// Used by tests: #make, #making[data-phase], #making-state, #making-documents [data-document], #making-folder.

import { byId, create, setVisible, sheetAddress } from './dom.js'
import { get, send } from './request.js'
import { word } from './words.js'

// How often the server is asked how far it is, in milliseconds.
const INTERVAL = 250

export class Make {
  // The id of the sheet's document; null in the overview, which makes all.
  #id
  // Gives the title of the document with an id.
  #titleOf
  #isFollowing = false

  constructor(id, titleOf) {
    this.#id = id
    this.#titleOf = titleOf
    byId('make').onclick = () => this.#start()
    byId('making-close').onclick = () => this.#close()
    this.#showRunning()
  }

  // Another window may have started it.
  async #showRunning() {
    const state = await get('/make')
    if (state && isBusy(state) && state.document === this.#id) this.#follow(state)
  }

  async #start() {
    if (this.#isFollowing) return
    const path = this.#id === null ? '/make' : `/make/${this.#id.split('/').map(encodeURIComponent).join('/')}`
    const { status, answer } = await send('POST', path)
    // In a long overview, it would show above what is in view.
    byId('making').scrollIntoView({ block: 'nearest' })
    if (status === 202) this.#follow(answer)
    else if (status === 409) this.#showMessage(word('desk-make-busy', { what: whatOf(answer) }))
    else this.#showMessage(status === 0 ? word('desk-make-no-server') : word('desk-make-failed', { status }))
  }

  // Shows the states until all is done.
  async #follow(state) {
    if (this.#isFollowing) return
    this.#isFollowing = true
    byId('make').setAttribute('aria-disabled', 'true')
    for (; state && isBusy(state); state = await get('/make')) {
      this.#showProgress(state)
      await new Promise(resolve => setTimeout(resolve, INTERVAL))
    }
    this.#isFollowing = false
    byId('make').removeAttribute('aria-disabled')
    if (!state) this.#showMessage(word('desk-make-no-server'))
    // Another window may have started to make something else since.
    else if (state.document === this.#id) this.#showResult(state)
    else this.#close()
  }

  // The section is always there: screen readers say only what changes in a part of the page that they know.
  #show(phase, message) {
    setVisible(byId('making-close'), phase !== 'none')
    setVisible(byId('making-progress'), isBusy({ phase }))
    setVisible(byId('making-result'), phase === 'done')
    const state = byId('making-state')
    // The same words again would be said again.
    if (state.textContent !== message) state.textContent = message
    if (phase !== 'running') byId('making-count').textContent = ''
    byId('making').dataset.phase = phase
  }

  #showMessage(message) {
    this.#show('refused', message)
  }

  #showProgress(state) {
    const { phase, done, total } = state
    this.#show(phase, word(phase === 'waiting' ? 'desk-make-waiting' : 'desk-make-running', { what: whatOf(state) }))
    if (phase === 'running' && total > 1) byId('making-count').textContent = word('desk-make-count', { done, total })
    const progress = byId('making-progress')
    progress.max = total || 1
    // Without a value, the bar shows that it is not known.
    if (phase === 'running' && total > 1) progress.value = done
    else progress.removeAttribute('value')
  }

  #showResult(state) {
    this.#show('done', summary(state))
    const { unsaved, obsolete, errors_text: errors, folder } = state
    showLine('making-unsaved', unsaved.length && word('desk-make-unsaved', { documents: unsaved.join(', ') }))
    showLine('making-obsolete', obsolete.length && word('desk-make-obsolete', { files: obsolete.join(', ') }))
    byId('making-errors').querySelector('pre').textContent = errors.trim()
    setVisible(byId('making-errors'), errors.trim())
    byId('making-documents').replaceChildren(...documentsOf(state).map(made => createDocument({ title: this.#titleOf(made.id), ...made }, this.#id !== null)))
    byId('making-folder').textContent = folder
    const copy = byId('making-copy')
    copy.textContent = word('desk-make-copy')
    copy.onclick = () => navigator.clipboard.writeText(folder).then(() => (copy.textContent = word('desk-make-copied')))
  }

  #close() {
    const hadFocus = byId('making').contains(document.activeElement)
    this.#show('none', '')
    if (hadFocus) byId('make').focus()
  }
}

const isBusy = ({ phase }) => phase === 'waiting' || phase === 'running'

const whatOf = ({ document }) => (document === null ? word('desk-make-all-files') : word('desk-make-file-of', { id: document }))

function showLine(id, text) {
  byId(id).textContent = text || ''
  setVisible(byId(id), text)
}

// What was made, in one sentence.
function summary({ documents, unchanged, errors_text: errors }) {
  const number = outcome => documents.filter(made => made.outcome === outcome).length
  const [made, failed, kept] = [number('made'), number('failed'), unchanged + number('same')]
  const parts = [
    made && word('desk-make-made', { n: made }),
    kept && word('desk-make-kept', { n: kept }),
    failed && word('desk-make-not-made', { n: failed })
  ].filter(Boolean)
  return parts.join(', ') || word(errors ? 'desk-make-nothing-failed' : 'desk-make-nothing')
}

// The documents that are listed: first those that failed. One that was asked for is listed also if it did not change.
function documentsOf({ document, documents, unchanged }) {
  const isKept = document !== null && unchanged > 0 && documents.length === 0
  if (isKept) return [{ id: document, outcome: 'kept', file: true, differences: [], errors_text: '' }]
  const isFailed = ({ outcome }) => outcome === 'failed'
  return [...documents.filter(isFailed), ...documents.filter(made => !isFailed(made))]
}

// `isOwn`: the page is the sheet of the document.
function createDocument(made, isOwn) {
  const { id, title, outcome } = made
  const words = create('div', {}, create('strong', {}, title), ` · ${factsOf(made)}`)
  return create('li', { dataset: { document: id, outcome } }, words, createLinks(made, isOwn), createDetails(made, isOwn))
}

// The links to the file and, if there is none or an old one, to the sheet, which shows the errors.
function createLinks({ id, title, outcome, file, errors }, isOwn) {
  const isFailed = outcome === 'failed'
  const link = (words, properties) => create('a', { className: 'button', ariaLabel: `${words}: ${title}`, ...properties }, words)
  const open = file && link(word(isFailed ? 'desk-make-open-previous' : 'desk-make-open'), { href: `/made/${id}.pdf`, target: '_blank' })
  const toErrors = isFailed && !isOwn && link(word('desk-make-to-errors', { n: errors }), { href: sheetAddress(id) })
  return create('div', { className: 'making-links' }, toErrors || null, open || null)
}

// What there is to say of a document, on one line.
function factsOf({ outcome, pages, pages_before: before, differences, errors }) {
  const facts = [word(`desk-make-is-${outcome}`)]
  if (errors) facts.push(word('desk-errors', { n: errors }))
  if (pages) facts.push(word('desk-pages', { n: pages }))
  if (before && before !== pages) facts.push(word('desk-make-pages-before', { n: before }))
  if (outcome === 'made') facts.push(changeOf(before, differences))
  return facts.join(' · ')
}

function changeOf(before, differences) {
  if (!before) return word('desk-make-first')
  if (!differences) return word('desk-make-unknown')
  return differences.length ? word('desk-make-sentences', { n: differences.length }) : word('desk-make-no-sentence')
}

// The changed sentences, or the errors, behind a button; null if there are none. The list is written when it is opened:
// that of a whole series is long.
function createDetails({ differences, errors_text: errors }, isOpen) {
  if (!errors && !differences?.length) return null
  const label = errors ? word('desk-make-why') : word('desk-make-changes')
  const details = create('details', {}, create('summary', {}, label))
  const fill = () => {
    if (!details.open || details.children.length > 1) return
    details.append(errors ? create('pre', { className: 'error-text', tabIndex: 0 }, errors) : create('ul', {}, ...differences.map(createDifference)))
  }
  details.ontoggle = fill
  // The errors are written for a terminal.
  details.open = isOpen && !errors
  return details
}

function createDifference({ page, change, text }) {
  const isGone = change === 'gone'
  const place = [word(isGone ? 'desk-make-gone' : 'desk-make-came'), page && word('desk-make-page', { number: page })].filter(Boolean)
  return create('li', {}, create('span', { className: 'quiet' }, `${place.join(', ')}: `), create(isGone ? 'del' : 'ins', { lang: 'nl' }, text))
}
