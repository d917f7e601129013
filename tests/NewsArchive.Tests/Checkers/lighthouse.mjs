// Prints Lighthouse's report of each address, one line of JSON: node lighthouse.mjs mobile|desktop ADDRESS…
import { launch } from 'chrome-launcher'
import lighthouse, { desktopConfig } from 'lighthouse'

const [form, ...addresses] = process.argv.slice(2)
const chrome = await launch({ chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
try {
	for (const address of addresses) {
		const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'error', disableFullPageScreenshot: true }, form === 'desktop' ? desktopConfig : undefined)
		console.log(JSON.stringify(lhr))
	}
} finally {
	chrome.kill()
}
