import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { date, nullable, object, pipe, string, uuid } from 'valibot';
import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import { uuid7 } from '../base/uuid.ts';
import { SESSION_SECONDS, sessionCookie, sessionSecret } from './session-cookie.ts';

// Loaded only when somebody signs in or shows a passkey (some 40 MB): import it with `await import`, never at the top.

const DATES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

function build(db: Db) {
	const { name, options } = sessionCookie();
	const { origin } = config();
	return betterAuth({
		appName: 'Possibles',
		baseURL: origin,
		basePath: '/api/auth',
		secret: sessionSecret(),
		database: { db, type: 'postgres' },
		trustedOrigins: [origin],
		rateLimit: { enabled: false }, // the front hall counts for every door
		telemetry: { enabled: false },
		logger: { disabled: true },
		advanced: {
			// Its table of passwords and foreign accounts is left out: we have neither.
			database: { generateId: () => uuid7(new Date()), validateSchema: false },
			ipAddress: { disableIpTracking: true },
			// Else its own prefix would be put before ours.
			useSecureCookies: false,
			defaultCookieAttributes: { secure: options.secure },
			cookiePrefix: options.secure ? '__Host-door' : 'door',
			cookies: { session_token: { name, attributes: options } }
		},
		user: { modelName: 'auth_user', fields: { emailVerified: 'email_verified', ...DATES } },
		session: {
			modelName: 'auth_session',
			fields: {
				userId: 'user_id',
				expiresAt: 'expires_at',
				ipAddress: 'ip_address',
				userAgent: 'user_agent',
				...DATES
			},
			additionalFields: {
				secondFactorAt: { type: 'date', required: false, input: false, fieldName: 'second_factor_at' }
			},
			expiresIn: SESSION_SECONDS,
			disableSessionRefresh: true,
			freshAge: 0 // people/second-factor.ts says who may add a key
		},
		verification: { modelName: 'auth_verification', fields: { expiresAt: 'expires_at', ...DATES } },
		databaseHooks: {
			session: { create: { before: async (session, context) => ({ data: bare(session, context?.path) }) } }
		},
		plugins: [passkeys(origin), door]
	});
}

/** Neither machine nor network is kept; a passkey that verified its holder is a second factor by itself. */
function bare<S extends object>(session: S, path: string | undefined) {
	const strong = path === '/passkey/verify-authentication' ? { secondFactorAt: new Date() } : {};
	return { ...session, userAgent: null, ipAddress: null, ...strong };
}

function passkeys(origin: string) {
	return passkey({
		rpName: 'Possibles',
		rpID: new URL(origin).hostname,
		origin,
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		authentication: {
			afterVerification: async ({ verification }) => {
				if (!verification.authenticationInfo.userVerified) throw new Error('The key did not verify who holds it.');
			}
		},
		schema: {
			passkey: {
				modelName: 'auth_passkey',
				fields: {
					publicKey: 'public_key',
					userId: 'user_id',
					credentialID: 'credential_id',
					deviceType: 'device_type',
					backedUp: 'backed_up',
					createdAt: 'created_at'
				}
			}
		}
	});
}

/** Opens a session for a person already proved by us; called from sign-in.ts only, never over HTTP. */
const door = {
	id: 'door',
	endpoints: {
		openSession: createAuthEndpoint.serverOnly(
			{ method: 'POST', body: object({ personId: pipe(string(), uuid()), secondFactorAt: nullable(date()) }) },
			async (ctx) => {
				const { personId, secondFactorAt } = ctx.body;
				const user = await ctx.context.internalAdapter.findUserById(personId);
				if (!user) throw new Error('Nobody to open a session for.');
				const session = await ctx.context.internalAdapter.createSession(personId, false, { secondFactorAt });
				await setSessionCookie(ctx, { session, user });
				return ctx.json({ opened: true });
			}
		)
	}
};

export type Auth = ReturnType<typeof build>;

const built = new WeakMap<Db, Auth>();

/** better-auth over this database. Its handler is mounted for the passkey steps alone. */
export function authOf(db: Db): Auth {
	const known = built.get(db);
	if (known) return known;
	const auth = build(db);
	built.set(db, auth);
	return auth;
}
