/** What people send who wish harm, or who paste what they did not look at. None may be more than text, anywhere. */
export const MARKUP = [
	'<script>window.pwned=1</script>',
	'<img src=x onerror="window.pwned=1">',
	'"><svg onload="window.pwned=1">',
	"' autofocus onfocus='window.pwned=1",
	'</title><script>window.pwned=1</script>',
	'</script><script>window.pwned=1</script>',
	'<!--<script>window.pwned=1//',
	'{{constructor.constructor("window.pwned=1")()}}',
	'${window.pwned=1}',
	'{@html "<b>x</b>"}',
	'&lt;script&gt;window.pwned=1&lt;/script&gt;',
	'<a href=javascript:window.pwned=1>x</a>',
	'<style>*{display:none}</style>',
	'<iframe srcdoc="<script>top.pwned=1</script>">',
	'\u2028window.pwned=1\u2029'
];

/** Refused wherever one line of text is asked for: they say something else than what is seen, or break a line in two. */
export const FORBIDDEN_IN_A_LINE: Record<string, string> = {
	'a NUL': 'Jean\u0000',
	'a bell': 'Jean\u0007',
	'an escape': 'Jean\u001b[31m',
	'a right-to-left override': 'Jean \u202egnp.exe',
	'a bidi isolate': 'Jean \u2067abc',
	'a header in a name': 'Jean\r\nBcc: victim@example.org',
	'a lone line feed': 'Jean\nDupont'
};

/** Mails and lists carry names: no advertisement travels in one. */
export const LINKS = ['https://spam.example', 'www.spam.example', 'Gagnez sur spam.example/bonus'];

/** Values of every wrong type, for forms sent as JSON. */
export const WRONG_TYPES: unknown[] = [null, 12, true, [], ['a'], {}, { toString: 'x' }];
