// Suggestions while typing: an ARIA combobox. Without this file the form works as well.
for (const box of document.querySelectorAll('[role=search] input[type=search]')) {
	const list = document.createElement('div')
	let at = -1, typed, wait, asked = 0
	const mark = item => box.setAttribute('aria-activedescendant', item?.id ?? '')
	const show = items => {
		list.replaceChildren(...items)
		list.hidden = !items.length
		box.ariaExpanded = !list.hidden
		at = -1
		mark()
	}
	const point = to => {
		const items = [...list.children]
		at = to < -1 ? items.length - 1 : items[to] ? to : -1
		items.forEach((item, i) => item.ariaSelected = i == at)
		box.value = items[at]?.word ?? typed
		mark(items[at])
	}
	const ask = async () => {
		const mine = ++asked
		const answer = await fetch('/suggest?q=' + encodeURIComponent(typed))
		const [, words, told, places] = await answer.json()
		if (mine == asked) show(words.map((word, i) => {
			const { pathname, search } = new URL(places[i])
			return Object.assign(document.createElement('a'),
				{ word, href: pathname + search, textContent: told[i], id: list.id + i, role: 'option', tabIndex: -1, dir: 'auto' })
		}))
	}
	Object.assign(list, { id: box.id + '-list', className: 'suggest small', role: 'listbox', ariaLabel: 'Suggestions', hidden: true })
	Object.assign(box, { role: 'combobox', autocomplete: 'off', ariaAutoComplete: 'list', ariaExpanded: false })
	box.setAttribute('aria-controls', list.id)
	box.after(list)
	box.oninput = () => {
		typed = box.value
		clearTimeout(wait)
		wait = setTimeout(() => typed.trim() ? ask().catch(() => show([])) : show([]), 120)
	}
	box.onkeydown = event => {
		const { key } = event
		if (list.hidden || event.isComposing) return
		if (key == 'ArrowDown') point(at + 1)
		else if (key == 'ArrowUp') point(at - 1)
		else if (key == 'Escape') point(-1), show([])
		else if (key == 'Enter' && at >= 0) list.children[at].click()
		else return
		event.preventDefault()
	}
	box.onblur = () => show([])
	list.onmousedown = event => event.preventDefault()
}
