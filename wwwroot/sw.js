// Keeps the articles that were opened, and the lists on the way to them, for reading without a connection. A kept page always says so.
const articles = { name: 'articles', most: 200 }
const lists = { name: 'lists', most: 40 }
const files = { name: 'files', most: 60 }
const own = { name: 'own', most: 1 }
const nowhere = '/offline'
const isArticle = url => /^\/a\/\w+(?:\/(?!(?:ledger|raw|cite|readings)$)[^/]+)?$/.test(url.pathname)

const keep = async (place, key, answer) => {
	const cache = await caches.open(place.name)
	const headers = new Headers(answer.headers)
	headers.set('X-Kept', Date.now())
	await cache.put(key, new Response(await answer.blob(), { headers }))
	const keys = await cache.keys()
	await Promise.all(keys.slice(0, -place.most).map(old => cache.delete(old)))
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

const isWorthKeeping = answer => answer.ok && !answer.redirected && answer.headers.get('content-type')?.startsWith('text/html')
	&& !answer.headers.get('cache-control')?.includes('no-store')

const page = async (event, url) => {
	try {
		const answer = await fetch(event.request)
		if (answer.status > 501) throw answer
		if (isWorthKeeping(answer)) event.waitUntil(keep(isArticle(url) ? articles : lists, url.href, answer.clone()))
		return answer
	} catch (problem) {
		const kept = await find(url)
		return kept ? told(kept) : problem instanceof Response ? problem : elsewhere()
	}
}

// An article is the same whatever list its reader came from.
const find = async url => isArticle(url)
	? await caches.match(url.href, { cacheName: articles.name }) ?? await caches.match(url.href, { cacheName: articles.name, ignoreSearch: true })
	: await caches.match(url.href, { cacheName: lists.name })

const moment = kept => new Date(Number(kept.headers.get('X-Kept')))
const print = date => date.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const put = async (kept, words) => {
	const text = await kept.text()
	return new Response(text.replace('<main id="main">', start => start + words), { status: kept.status, headers: kept.headers })
}

const told = kept => put(kept,
	`<p class="notice" role="status" id="kept">You are offline. This page is as it was on <time datetime="${moment(kept).toISOString()}">${print(moment(kept))}</time>; what came or changed since then is not on it.</p>`)

const elsewhere = async () => {
	const cache = await caches.open(articles.name)
	const items = await Promise.all((await cache.keys()).reverse().map(async request => {
		const kept = await cache.match(request)
		const title = (await kept.text()).match(/<title>([^<]*) · NewsArchive<\/title>/)?.[1] ?? ''
		return `<li><a href="${request.url.replaceAll('&', '&amp;')}" dir="auto">${title}</a> <span class="count">kept on ${print(moment(kept))}</span></li>`
	}))
	const empty = await caches.match(nowhere, { cacheName: own.name }) ?? new Response('You are offline.', { status: 503 })
	return put(empty, items.length ? `<section class="saved"><h1>You are offline</h1><p class="sum">This page was not kept. These articles were:</p><ul>${items.join('')}</ul></section>` : '')
}

const fetchAndKeep = async (place, address) => {
	const answer = await fetch(address)
	if (!isWorthKeeping(answer)) return
	const text = await answer.clone().text()
	await keep(place, new URL(address, location).href, answer)
	await Promise.all([...text.matchAll(/(?:href|src)="(\/(?:css|js)\/[^"]+)"/g)].map(([, name]) => file(new Request(name))))
}

addEventListener('install', event => {
	skipWaiting()
	event.waitUntil(fetchAndKeep(own, nowhere))
})
addEventListener('activate', event => event.waitUntil(clients.claim()))
addEventListener('message', event => {
	const url = new URL(event.data, location)
	if (url.origin == location.origin) event.waitUntil(fetchAndKeep(isArticle(url) ? articles : lists, url.href))
})
addEventListener('fetch', event => {
	const url = new URL(event.request.url)
	if (event.request.method != 'GET' || url.origin != location.origin) return
	if (event.request.mode == 'navigate') event.respondWith(page(event, url))
	else if (/^\/(css|js)\/|^\/(favicon|icon)/.test(url.pathname)) event.respondWith(file(event.request))
})
