// Keeps the articles that were opened, and the lists on the way to them, for reading without a connection. A kept page always says so.
const articles = { name: 'articles', most: 200 }
const lists = { name: 'lists', most: 40 }
const files = { name: 'files', most: 60 }
const own = { name: 'own', most: 1 }
const nowhere = '/offline'
const article = url => url.pathname.match(/^(\/a\/\w+)(?:\/(?!(?:ledger|raw|cite|readings)$)[^/]+)?$/)?.[1]

// An article is the same whatever its title was, and whatever list its reader came from.
const placeOf = url => article(url) ? articles : lists
const keyOf = url => url.origin + (article(url) ?? url.pathname + url.search)

const keep = async (place, key, answer) => {
	const cache = await caches.open(place.name)
	const headers = new Headers(answer.headers)
	headers.set('X-Kept', Date.now())
	await cache.put(key, new Response(await answer.blob(), { headers }))
	const keys = await cache.keys()
	await Promise.all(keys.slice(0, -place.most).map(old => cache.delete(old)))
}

// What is gone goes with all below its address: an article with its ledger.
const forget = async key => {
	for (const { name } of [articles, lists]) {
		const cache = await caches.open(name)
		for (const kept of await cache.keys()) if ((kept.url + '/').startsWith(key + '/')) await cache.delete(kept)
	}
}

// Style sheets and scripts have the hash of their content in their names.
const file = async request => {
	const cache = await caches.open(files.name)
	const kept = await cache.match(request)
	if (kept && /\.\w{10}\.\w+$/.test(new URL(request.url).pathname)) return kept
	try {
		const answer = await fetch(request)
		if (answer.ok) await keep(files, request, answer.clone())
		return answer
	} catch (problem) {
		if (kept) return kept
		throw problem
	}
}

// With what was hidden in it an article is another page.
const isWorthKeeping = (url, answer) => answer.ok && !answer.redirected && url.searchParams.get('hidden') != 'show'
	&& answer.headers.get('content-type')?.startsWith('text/html') && !answer.headers.get('cache-control')?.includes('no-store')

const page = async (event, url) => {
	const answer = await fetch(event.request).catch(() => {})
	if (!answer || answer.status > 501) return instead(url, answer)
	if ([404, 410].includes(answer.status)) event.waitUntil(forget(keyOf(url)))
	else if (isWorthKeeping(url, answer)) event.waitUntil(keep(placeOf(url), keyOf(url), answer.clone()))
	return answer
}

const moment = kept => new Date(Number(kept.headers.get('X-Kept')))
const print = date => date.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const put = async (kept, words, status) => {
	const text = await kept.text()
	return new Response(text.replace(/<main id="main">|$/, start => start + words), { status, headers: kept.headers })
}

// What is shown where the archive sent nothing, or a proxy said that it does not answer.
const instead = async (url, answer) => {
	const why = answer || navigator.onLine ? 'The archive does not answer' : 'You are offline'
	const kept = url.pathname != nowhere && await caches.match(keyOf(url), { cacheName: placeOf(url).name })
	return kept
		? put(kept, `<p class="notice" role="status" id="kept">${why}. This is the copy that this browser kept on <time datetime="${moment(kept).toISOString()}">${print(moment(kept))}</time>; what came or changed since then is not on it.</p>`)
		: elsewhere(why, answer?.status)
}

const elsewhere = async (why, status) => {
	const cache = await caches.open(articles.name)
	const items = await Promise.all((await cache.keys()).reverse().map(async request => {
		const kept = await cache.match(request)
		const title = (await kept.text()).match(/<title>([^<]*) · NewsArchive<\/title>/)?.[1] ?? ''
		return `<li><a href="${request.url}" dir="auto">${title}</a> <span class="count">kept on ${print(moment(kept))}</span></li>`
	}))
	const empty = await caches.match(nowhere, { cacheName: own.name }) ?? new Response('', { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
	const below = new Response((await empty.text()).replace(/(<\/?)h1>/g, '$1h2>'), { headers: empty.headers })
	return put(below, `<section class="saved"><h1>${why}</h1><p class="sum">${items.length ? 'These articles were kept:' : 'No article was kept.'}</p><ul>${items.join('')}</ul></section>`, status)
}

const fetchAndKeep = async (place, url) => {
	const answer = await fetch(url)
	if (!isWorthKeeping(url, answer)) return
	const text = await answer.clone().text()
	await keep(place, keyOf(url), answer)
	await Promise.all([...text.matchAll(/(?:href|src)="(\/(?:css|js)\/[^"]+)"/g)].map(([, name]) => file(new Request(name))))
}

addEventListener('install', event => {
	skipWaiting()
	event.waitUntil(fetchAndKeep(own, new URL(nowhere, location)))
})
addEventListener('activate', event => event.waitUntil(clients.claim()))
addEventListener('message', event => {
	const url = new URL(event.data, location)
	if (url.origin == location.origin) event.waitUntil(fetchAndKeep(placeOf(url), url))
})
addEventListener('fetch', event => {
	const url = new URL(event.request.url)
	if (event.request.method != 'GET' || url.origin != location.origin) return
	if (event.request.mode == 'navigate') event.respondWith(page(event, url))
	else if (/^\/(css|js)\/|^\/(favicon|icon)/.test(url.pathname)) event.respondWith(file(event.request))
})
