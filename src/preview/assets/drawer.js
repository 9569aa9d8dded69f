// On a phone, the sidebar is a drawer over the pages, which a button opens and closes.

import { byId } from './dom.js'

// The lists whose items lead to the pages.
const LEADING = '#contents button, #thumbnails button, #open button'

export function addDrawer() {
  const [button, sidebar] = [byId('show-sidebar'), byId('sidebar')]
  const open = isOpen => {
    sidebar.classList.toggle('drawn', isOpen)
    button.ariaExpanded = String(isOpen)
  }
  button.onclick = () => open(button.ariaExpanded !== 'true')
  sidebar.addEventListener('click', event => event.target.closest(LEADING) && open(false))
  sidebar.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || button.ariaExpanded !== 'true') return
    event.stopPropagation()
    open(false)
    button.focus()
  })
}
