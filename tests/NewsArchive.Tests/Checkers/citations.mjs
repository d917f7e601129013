// Reads files of citations as reference managers do and prints what each holds: [{ key, title, author, url }].
import { readFileSync } from 'node:fs'
import { parse } from '@retorquere/bibtex-parser'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-ris'

const whole = names => (names ?? []).map(name => name.literal ?? name.name ?? [name.firstName ?? name.given, name.lastName ?? name.family].filter(part => part).join(' '))

const readers = {
	bib: text => {
		const { errors, entries } = parse(text, { sentenceCase: false })
		if (errors.length) throw new Error(JSON.stringify(errors))
		return entries.map(({ key, fields: { title, author, url } }) => ({ key, title, author: whole(author), url }))
	},
	ris: text => new Cite(text, { forceType: '@ris/file' }).data.map(({ id, title, reporter, URL }) => ({ key: id, title, author: reporter ? [reporter].flat() : [], url: URL })),
}

console.log(JSON.stringify(process.argv.slice(2).map(file => readers[file.split('.').pop()](readFileSync(file, 'utf8')))))
