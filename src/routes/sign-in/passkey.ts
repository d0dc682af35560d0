/** Whether this browser can make and show passkeys in the words of the standard (WebAuthn level 3). */
export function knowsPasskeys(): boolean {
	return typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

const STEPS = '/api/auth/passkey';

/** Shows a passkey; true once signed in. */
export async function usePasskey(): Promise<boolean> {
	const options = await ask('generate-authenticate-options');
	const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
	const credential = await navigator.credentials.get({ publicKey: { ...publicKey, userVerification: 'required' } });
	return tell('verify-authentication', credential);
}

/** Makes a passkey on this device; true once kept. */
export async function makePasskey(): Promise<boolean> {
	const options = await ask('generate-register-options');
	const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
	return tell('verify-registration', await navigator.credentials.create({ publicKey }));
}

async function ask(step: string) {
	const response = await fetch(`${STEPS}/${step}`);
	if (!response.ok) throw new Error(String(response.status));
	return response.json();
}

async function tell(step: string, credential: Credential | null): Promise<boolean> {
	if (!(credential instanceof PublicKeyCredential)) return false;
	const response = await fetch(`${STEPS}/${step}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ response: credential.toJSON() })
	});
	return response.ok;
}
