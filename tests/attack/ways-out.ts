/** A way out of a page: runs in the page, with an address and a port at which somebody listens. */
export type Way = (address: string, port: number) => unknown
export const ways: Readonly<Record<string, Way>> = {
  fetch: (to) => fetch(to, { mode: 'no-cors' }),
  'fetch with keepalive': (to) => fetch(to, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' }),
  XMLHttpRequest: (to) => {
    const request = new XMLHttpRequest()
    request.open('GET', to)
    request.send()
  },
  beacon: (to) => navigator.sendBeacon(to, 'x'),
  WebSocket: (_to, port) => new WebSocket(`ws://127.0.0.1:${port}/`),
  EventSource: (to) => new EventSource(to),
  WebTransport: (_to, port) => 'WebTransport' in window && new WebTransport(`https://127.0.0.1:${port}/`).ready,
  'an image': (to) => {
    new Image().src = to
  },
  'an image of many': (to) => {
    const image = new Image()
    image.srcset = `${to} 1x, ${to} 2x`
    document.body.append(image)
  },
  'a style': (to) => {
    document.body.style.backgroundImage = `url("${to}")`
  },
  'an imported style': (to) => {
    const style = document.createElement('style')
    style.textContent = `@import url("${to}");`
    document.head.append(style)
  },
  'a style of a link': (to) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: to }))
  },
  'a font': (to) => {
    const font = new FontFace('Out', `url("${to}")`)
    return font.load()
  },
  'a script': (to) => {
    document.head.append(Object.assign(document.createElement('script'), { src: to }))
  },
  'a module': (to) => {
    document.head.append(Object.assign(document.createElement('script'), { src: to, type: 'module' }))
  },
  'a worker': (to) => new Worker(to),
  'a shared worker': (to) => new SharedWorker(to),
  'a service worker': (to) => navigator.serviceWorker?.register(to),
  'a worker of a blob': (to) => new Worker(URL.createObjectURL(new Blob([`fetch("${to}")`]))),
  'a frame': (to) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: to }))
  },
  'a frame of text': (to) => {
    document.body.append(
      Object.assign(document.createElement('iframe'), { srcdoc: `<img src="${to}"><script>fetch("${to}")</script>` }),
    )
  },
  'a frame of a blob': (to) => {
    const src = URL.createObjectURL(new Blob([`<img src="${to}">`], { type: 'text/html' }))
    document.body.append(Object.assign(document.createElement('iframe'), { src }))
  },
  'a frame of data': (to) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: `data:text/html,<img src="${to}">` }))
  },
  'an object': (to) => {
    document.body.append(Object.assign(document.createElement('object'), { data: to }))
  },
  'an embed': (to) => {
    document.body.append(Object.assign(document.createElement('embed'), { src: to }))
  },
  'a video': (to) => {
    document.body.append(Object.assign(document.createElement('video'), { src: to, autoplay: true }))
  },
  'a sound': (to) => new Audio(to).play(),
  'a track': (to) => {
    const video = document.createElement('video')
    video.append(Object.assign(document.createElement('track'), { src: to, default: true }))
    document.body.append(video)
  },
  'an SVG use': (to) => {
    document.body.insertAdjacentHTML('beforeend', `<svg><use href="${to}#x"/><image href="${to}"/></svg>`)
  },
  'a prefetch': (to) => {
    for (const rel of [
      'prefetch',
      'preload',
      'modulepreload',
      'dns-prefetch',
      'preconnect',
      'prerender',
      'icon',
      'manifest',
    ]) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: to, as: 'image' }))
    }
  },
  'speculation rules': (to) => {
    const rules = document.createElement('script')
    rules.type = 'speculationrules'
    rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [to] }] })
    document.head.append(rules)
  },
  'a form': (to) => {
    const form = Object.assign(document.createElement('form'), { action: to, method: 'post' })
    document.body.append(form)
    form.submit()
  },
  'a form into a new window': (to) => {
    const form = Object.assign(document.createElement('form'), { action: to, target: '_blank' })
    document.body.append(form)
    form.submit()
  },
  'a link': (to) => {
    const link = Object.assign(document.createElement('a'), { href: to })
    document.body.append(link)
    link.click()
  },
  'a link into a new window': (to) => {
    const link = Object.assign(document.createElement('a'), { href: to, target: '_blank' })
    document.body.append(link)
    link.click()
  },
  'a ping of a link': (to) => {
    const link = Object.assign(document.createElement('a'), { href: '#', ping: to })
    document.body.append(link)
    link.click()
  },
  'a download': (to) => {
    const link = Object.assign(document.createElement('a'), { href: to, download: 'x' })
    document.body.append(link)
    link.click()
  },
  'a download of a blob': () => {
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(new Blob(['x'])),
      download: 'pwned.txt',
    })
    document.body.append(link)
    link.click()
  },
  'a new window': (to) => window.open(to),
  'a new window of nothing': (to) => {
    const opened = window.open('about:blank')
    if (opened) opened.location.href = to
  },
  'a new window without us': (to) => window.open(to, '_blank', 'noopener,popup'),
  location: (to) => {
    location.href = to
  },
  'another location': (to) => location.assign(to),
  'a location instead': (to) => location.replace(to),
  'the location of a name': (to) => window.open(to, '_self'),
  'a refresh': (to) => {
    const meta = document.createElement('meta')
    meta.httpEquiv = 'refresh'
    meta.content = `0;url=${to}`
    document.head.append(meta)
  },
  'a base': (to) => {
    document.head.prepend(Object.assign(document.createElement('base'), { href: to }))
    new Image().src = 'x.png'
  },
  'a javascript address': (to) => {
    const link = Object.assign(document.createElement('a'), { href: `javascript:fetch("${to}")` })
    document.body.append(link)
    link.click()
  },
  'a written document': (to) => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    frame.contentDocument?.write(`<img src="${to}"><script>fetch("${to}")</script>`)
  },
  'a web view': (to) => {
    document.body.append(Object.assign(document.createElement('webview'), { src: to }))
  },
  'a report': (to) => {
    document.head.insertAdjacentHTML(
      'beforeend',
      `<meta http-equiv="content-security-policy" content="img-src 'none'; report-uri ${to}">`,
    )
    new Image().src = 'data:image/png;base64,x'
  },
  'a credential': () => navigator.credentials?.get({ publicKey: { challenge: new Uint8Array(16), timeout: 100 } }),
  'a font of a page that is drawn': (to) => {
    const canvas = document.createElement('canvas').getContext('2d')
    if (canvas) canvas.font = `10px url(${to})`
  },
  'a cursor': (to) => {
    document.body.style.cursor = `url("${to}"), auto`
  },
  'a filter': (to) => {
    document.body.style.filter = `url("${to}#x")`
  },
  'a payment': (to) =>
    'PaymentRequest' in window &&
    new PaymentRequest([{ supportedMethods: to }], {
      total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
    }).canMakePayment(),
  'a protocol of ours': (to) => navigator.registerProtocolHandler?.('web+x', `${to}?%s`),
}

/** What a page may ask for; resolves where it is granted. */
export const wishes: Readonly<Record<string, () => Promise<unknown>>> = {
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
  microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
  'the screen': () => navigator.mediaDevices.getDisplayMedia(),
  place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  notifications: async () => {
    if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied')
  },
  'to read the clipboard': () => navigator.clipboard.readText(),
  'to read the clipboard whole': () => navigator.clipboard.read(),
  MIDI: () => navigator.requestMIDIAccess({ sysex: true }),
  USB: () =>
    (navigator as unknown as { usb: { requestDevice(o: object): Promise<unknown> } }).usb.requestDevice({
      filters: [],
    }),
  'serial ports': () => (navigator as unknown as { serial: { requestPort(): Promise<unknown> } }).serial.requestPort(),
  HID: async () => {
    const found = await (
      navigator as unknown as { hid: { requestDevice(o: object): Promise<unknown[]> } }
    ).hid.requestDevice({ filters: [] })
    if (found.length === 0) throw new Error('none')
  },
  bluetooth: () =>
    (navigator as unknown as { bluetooth: { requestDevice(o: object): Promise<unknown> } }).bluetooth.requestDevice({
      acceptAllDevices: true,
    }),
  'the keys of the keyboard': () =>
    (navigator as unknown as { keyboard: { lock(): Promise<unknown> } }).keyboard.lock(),
  'the pointer': async () => {
    await (document.body.requestPointerLock() as unknown as Promise<unknown>)
  },
  'the whole screen': () => document.body.requestFullscreen(),
  'to keep the machine awake': () => navigator.wakeLock.request('screen'),
  'to keep its data': async () => {
    if (!(await navigator.storage.persist())) throw new Error('no')
  },
  'to know when nobody is there': async () => {
    const Detector = (window as unknown as { IdleDetector: { requestPermission(): Promise<string> } }).IdleDetector
    if ((await Detector.requestPermission()) !== 'granted') throw new Error('denied')
  },
  'fonts of this machine': async () => {
    const found = await (window as unknown as { queryLocalFonts(): Promise<unknown[]> }).queryLocalFonts()
    if (found.length === 0) throw new Error('none')
  },
  'the screens': () => (window as unknown as { getScreenDetails(): Promise<unknown> }).getScreenDetails(),
  'a file to open': () => (window as unknown as { showOpenFilePicker(): Promise<unknown> }).showOpenFilePicker(),
  'a file to save': () => (window as unknown as { showSaveFilePicker(): Promise<unknown> }).showSaveFilePicker(),
  'a folder': () => (window as unknown as { showDirectoryPicker(): Promise<unknown> }).showDirectoryPicker(),
  motion: async () => {
    const Sensor = (window as unknown as { Accelerometer: new () => EventTarget & { start(): void } }).Accelerometer
    const sensor = new Sensor()
    await new Promise((resolve, reject) => {
      sensor.addEventListener('activate', resolve)
      sensor.addEventListener('error', reject)
      sensor.start()
    })
  },
}
