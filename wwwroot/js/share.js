// Offers a link to the words that are selected in an article, where the browser follows such links (text fragments).
{
	const text = document.querySelector('.text')
	const address = document.querySelector('link[rel=canonical]')?.href
	const edgeWords = 5
	const encode = words => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D')
	const paragraphOf = node => [...text.children].find(child => child.id.startsWith('p-') && child.contains(node))

	// All of a short selection in one paragraph; else its first and its last words.
	const link = selection => {
		const range = selection.rangeCount && selection.getRangeAt(0)
		const first = range && paragraphOf(range.startContainer)
		const words = selection.toString().split(/\s+/).filter(word => word)
		if (!first || !words.length || !text.contains(range.endContainer)) return
		const isShort = words.length <= 2 * edgeWords && first.contains(range.endContainer)
		const told = isShort ? encode(words) : `${encode(words.slice(0, edgeWords))},${encode(words.slice(-edgeWords))}`
		return `${address}?p=${first.id}#${first.id}:~:text=${told}`
	}

	if (text && address && document.fragmentDirective && navigator.clipboard) {
		const button = document.createElement('button')
		button.type = 'button'
		button.className = 'share'
		button.hidden = true
		document.body.append(button)

		document.addEventListener('selectionchange', () => {
			const selection = getSelection()
			button.hidden = selection.isCollapsed || !link(selection)
			if (button.hidden) return
			const place = selection.getRangeAt(0).getBoundingClientRect()
			button.textContent = 'Copy a link to this'
			button.style.left = `${Math.min(Math.max(place.left + place.width / 2, 90), innerWidth - 90)}px`
			button.style.top = `${Math.max(place.top, 48)}px`
		})

		// A press would take the selection away.
		button.addEventListener('pointerdown', event => event.preventDefault())
		button.addEventListener('click', async () => {
			try {
				await navigator.clipboard.writeText(link(getSelection()))
				button.textContent = 'Copied'
			} catch {
				button.textContent = 'The browser does not let the page copy'
			}
		})
		addEventListener('scroll', () => button.hidden = true, { passive: true })
	}
}
