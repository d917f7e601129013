// Shortcuts of single keys, the place in a long article, and what is kept for reading offline. Without this file all pages work as well.
const page = document.documentElement
const find = selector => document.querySelector(selector)
const all = selector => [...document.querySelectorAll(selector)]

// What a key opens is marked in the page, or found by what it is.
const go = (...selectors) => selectors.map(find).find(Boolean)?.click()
const spots = () => all(find('.story') ? '.story h1, .text > *' : 'main article :is(h2, h3) > a, .register tbody a')
const step = by => {
	const items = spots()
	const at = items.indexOf(document.activeElement)
	const above = items.filter(item => item.getBoundingClientRect().top <= 0).length
	const next = items[at < 0 ? (by > 0 ? above : above - 1) : at + by]
	if (!next) return
	if (!next.href) next.tabIndex = -1
	next.focus({ preventScroll: true })
	next.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
}
const help = async () => {
	const open = find('dialog[open]')
	if (open) return open.close()
	const text = await (await fetch('/settings')).text()
	if (find('dialog[open]')) return
	const keys = new DOMParser().parseFromString(text, 'text/html').querySelector('#keys')
	const sheet = Object.assign(document.createElement('dialog'), { className: 'keys', ariaLabel: keys.querySelector('h2').textContent })
	const close = Object.assign(document.createElement('button'), { textContent: 'Close', autofocus: true, onclick: () => sheet.close() })
	// The page of settings has the same names.
	for (const part of [keys, ...keys.querySelectorAll('[id]')]) part.removeAttribute('id'), part.removeAttribute('aria-labelledby')
	sheet.append(keys, close)
	sheet.onclose = () => sheet.remove()
	document.body.append(sheet)
	sheet.showModal()
}
const themes = ['auto', 'light', 'sepia', 'dark', 'contrast']
const dye = async () => {
	const theme = themes.find(name => page.classList.contains('theme-' + name)) ?? 'auto'
	const next = themes[(themes.indexOf(theme) + 1) % themes.length]
	page.classList.remove('theme-' + theme)
	if (next != 'auto') page.classList.add('theme-' + next)
	all('.choices [name=theme]').forEach(choice => choice.checked = choice.value == next)
	await fetch('/settings', { method: 'POST', redirect: 'manual', body: new URLSearchParams({ theme: next }) })
}
const keys = {
	j: () => step(1),
	k: () => step(-1),
	n: () => go('.neighbours [rel=next]', '.pager [rel=next]', '.turn [rel=next]'),
	p: () => go('.neighbours [rel=prev]', '.pager [rel=prev]', '.turn [rel=prev]'),
	o: () => (spots().find(item => item == document.activeElement) ?? spots()[0])?.click(),
	'/': () => find('[role=search] input[type=search]')?.focus(),
	'?': () => help().catch(() => location.assign('/settings#keys')),
	g: () => location.assign('/'),
	h: () => go('[data-key=h]'),
	t: () => dye().catch(() => {}),
	x: () => find('.story') ? page.classList.toggle('alone') : find('.facets a, .facets input')?.focus(),
	c: () => go('[data-key=c]'),
}
if (!page.classList.contains('keys-off')) addEventListener('keydown', event => {
	const { key, target } = event
	if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat && !'jk'.includes(key) || !Object.hasOwn(keys, key)) return
	if (target.closest?.('input, textarea, select, [contenteditable]') || find('dialog[open]') && key != '?') return
	event.preventDefault()
	keys[key]()
})

// The place where a reader stopped, by the name of the paragraph; of the hundred articles read last.
const article = find('.story') && location.pathname.match(/^\/a\/(\w+)/)?.[1]
if (article) try {
	const name = 'places'
	const read = () => new Map(JSON.parse(localStorage.getItem(name) ?? '[]'))
	const was = find('#' + CSS.escape(read().get(article) ?? '-'))
	if (was && !location.hash) {
		const link = Object.assign(document.createElement('a'), { href: '#' + was.id, textContent: 'Go on where you stopped' })
		const bar = Object.assign(document.createElement('p'), { className: 'walk start resume', lang: 'en' })
		bar.append(link)
		find('.text').before(bar)
		const leave = () => was.getBoundingClientRect().top < innerHeight && (bar.remove(), removeEventListener('scroll', leave))
		addEventListener('scroll', leave)
	}
	addEventListener('pagehide', () => {
		const places = read()
		const parts = all('.text > [id]')
		const at = parts.findIndex(part => part.getBoundingClientRect().bottom > 0)
		places.delete(article)
		if (at > 1 && parts.at(-1).getBoundingClientRect().top > innerHeight) places.set(article, parts[at].id)
		localStorage.setItem(name, JSON.stringify([...places].slice(-100)))
	})
} catch {
	// The browser keeps nothing.
}

// The first page is older than its worker, which would not know of it.
const worker = navigator.serviceWorker
const isFirst = !worker?.controller
worker?.register('/sw.js').then(async () => {
	if (isFirst) (await worker.ready).active.postMessage(location.href)
}).catch(() => {})
