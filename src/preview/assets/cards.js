// The overview as cards: one for each document, with a picture of its first page.

import { createAge } from './age.js'
import { byId, create, setVisible, sheetAddress } from './dom.js'
import { word } from './words.js'

export class Cards {
  #cards = new Map()

  // Shows the documents that were read in this order, and hides those that are not in `matching`.
  show({ documents: all, matching }) {
    const documents = all.filter(({ version }) => version)
    this.#remove(new Set(documents.map(({ id }) => id)))
    const list = byId('documents')
    for (const [index, document] of documents.entries()) {
      const element = this.#update(document)
      setVisible(element, matching.has(document))
      if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null)
    }
  }

  // Removes the cards of documents that are not among `ids`.
  #remove(ids) {
    for (const [id, { element }] of this.#cards) {
      if (ids.has(id)) continue
      element.remove()
      this.#cards.delete(id)
    }
  }

  // The card of a document, created again if the document changed.
  #update(document) {
    const json = JSON.stringify(document)
    const card = this.#cards.get(document.id)
    if (card?.json === json) return card.element
    const element = createCard(document)
    // The previous picture stays until the new one is loaded.
    const picture = card?.element.querySelector('img')
    if (picture) keepUntilLoaded(element, picture)
    card?.element.replaceWith(element)
    this.#cards.set(document.id, { json, element })
    return element
  }
}

function createCard(document) {
  const { id, municipality, kind, status, pages, gaps, faults: errors, warnings, changed, version } = document
  const badge = create('span', { className: 'badge', dataset: { status: status ?? '' } }, status ?? word('desk-overview-no-status'))
  const issues = [gaps && word('desk-gaps', { n: gaps }), warnings && word('desk-warnings', { n: warnings })].filter(Boolean)
  const facts = create(
    'div',
    { className: 'facts' },
    create('h2', {}, create('a', { href: sheetAddress(id) }, municipality)),
    create('p', {}, [kind, pages && word('desk-pages', { n: pages })].filter(Boolean).join(' · ')),
    badge,
    errors ? create('p', { className: 'error-count' }, word('desk-errors', { n: errors })) : null,
    issues.length ? create('p', { className: 'issue-count' }, issues.join(', ')) : null,
    create('div', { className: 'foot' }, createAge(changed), create('a', { className: 'button', href: `/pdf/${id}.pdf`, download: '', ariaLabel: word('desk-overview-pdf-of', { id }) }, 'PDF'))
  )
  return create('li', { className: errors ? 'card broken' : 'card', dataset: { document: id } }, createPicture(id, version), facts)
}

function createPicture(id, version) {
  const image = create('img', { alt: '', loading: 'lazy', src: `/thumbnail/${id}.png?v=${version}` })
  const picture = create('div', { className: 'picture' }, image)
  image.onerror = () => picture.replaceChildren(word('desk-overview-no-picture'))
  return picture
}

function keepUntilLoaded(element, previous) {
  const image = element.querySelector('img')
  image.loading = 'eager'
  image.replaceWith(previous)
  image.onload = () => previous.replaceWith(image)
}
