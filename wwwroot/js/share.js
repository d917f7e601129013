// Offers a link to the words that are selected in an article, where the browser follows such links (text fragments), and to copy citations.
{
	const text = document.querySelector('.text')
	const address = document.querySelector('link[rel=canonical]')?.href
	const edgeChars = 40

	// Browsers look for whole words only.
	const segments = told => new Intl.Segmenter(undefined, { granularity: 'word' }).segment(told)
	const head = (told, to) => {
		const last = segments(told).containing(to - 1)
		return last ? told.slice(0, last.index + last.segment.length) : told
	}
	const tail = (told, from) => told.slice(segments(told).containing(Math.max(from, 0))?.index)
	const encode = told => encodeURIComponent(told.trim().replace(/\s+/g, ' ')).replaceAll('-', '%2D')

	// The words of a block without the signs beside them, and from where to where they are selected.
	const read = (block, range) => {
		const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
		let all = '', from, to
		for (let node; node = nodes.nextNode();) if (!node.parentElement.closest('.anchor, .walk')) {
			if (range.intersectsNode(node)) {
				from ??= all.length + (node == range.startContainer ? range.startOffset : 0)
				to = all.length + (node == range.endContainer ? range.endOffset : node.length)
			}
			all += node.data
		}
		return { all, from, to, part: block.closest('.text > [id^=p-]') }
	}

	// All of a short selection in one block; else how its first block begins and its last one ends. Both have a name: they were not hidden.
	const link = () => {
		const selection = getSelection()
		const range = !selection.isCollapsed && selection.getRangeAt(0)
		if (!range || !text.contains(range.startContainer) || range.endOffset && !text.contains(range.endContainer)) return
		const blocks = [...text.querySelectorAll('p, h2, li, td, figcaption')].filter(block => range.intersectsNode(block))
			.map(block => read(block, range)).filter(({ all, from, to }) => to && all.slice(from, to).trim())
		const [first, last] = [blocks[0], blocks.at(-1)]
		if (!first?.part || !last.part) return
		const [start, end] = [first, last].map(({ all, from, to }) => tail(head(all, to), from))
		const [from, to] = [head(start, edgeChars), tail(end, end.length - edgeChars)]
		const told = first == last && from.length + to.length >= start.length ? encode(start) : `${encode(from)},${encode(to)}`
		return { href: `${address}?p=${first.part.id}#${first.part.id}:~:text=${told}`, end: last.part }
	}

	const make = name => {
		const button = document.createElement('button')
		button.type = 'button'
		button.className = name
		return button
	}
	const copy = async (told, button) => {
		try {
			await navigator.clipboard.writeText(told)
			button.textContent = 'Copied'
		} catch {
			button.textContent = 'The browser does not let the page copy'
		}
	}

	if (text && address && document.fragmentDirective && navigator.clipboard) {
		const button = make('share')
		button.hidden = true
		document.body.append(button)

		document.addEventListener('selectionchange', () => {
			const end = link()?.end
			button.hidden = !end
			if (!end) return

			// Where the Tab key goes next.
			if (end.nextSibling != button) end.after(button)
			const place = getSelection().getRangeAt(0).getBoundingClientRect()
			button.textContent = 'Copy a link to this'
			button.style.left = `${Math.min(Math.max(place.left + place.width / 2, 90), innerWidth - 90)}px`
			button.style.top = `${Math.max(place.top, 48)}px`
		})

		// A press would take the selection away.
		button.addEventListener('pointerdown', event => event.preventDefault())
		button.addEventListener('click', () => copy(link().href, button))

		// On a screen that is touched it stays at the foot.
		addEventListener('scroll', () => button.hidden ||= matchMedia('(hover: hover)').matches, { passive: true })
	}

	if (navigator.clipboard) for (const block of document.querySelectorAll('.citing pre')) {
		const button = make('copy small')
		const heading = block.parentElement.querySelector('h2')
		button.textContent = 'Copy'
		button.title = `Copy: ${heading.textContent}`
		button.addEventListener('click', () => copy(block.textContent.trim(), button))
		heading.after(button)
	}
}
