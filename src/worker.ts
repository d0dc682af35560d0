import { askAboutCommitments, callToJudge, forgetVerdicts } from '#rooms/answers/jobs.ts';
import { tellAuthorOfAnswer, tellOffice } from '#rooms/answers/letters.ts';
import { tellAnswer, tellDue, tellToJudge } from '#rooms/answers/tell.ts';
import { hearStanding, recountPlaces } from '#rooms/atlas/jobs.ts';
import { crowded } from '#rooms/base/crowd.ts';
import { openDatabase, openPool } from '#rooms/base/database.ts';
import { forgetChatter, handOn, Resting, type Listeners } from '#rooms/base/hand-on.ts';
import { forgetOldMail, mailOutbox } from '#rooms/base/mail-outbox.ts';
import { openTransport } from '#rooms/base/mail-transport.ts';
import { sendDue } from '#rooms/base/mailer.ts';
import { startNightWork, type Job } from '#rooms/base/night-work.ts';
import { goRound } from '#rooms/base/round.ts';
import { offerAdoption } from '#rooms/carrying/adoption.ts';
import { forgetSilent } from '#rooms/carrying/forget-silent.ts';
import { sweepUnconfirmed } from '#rooms/carrying/jobs.ts';
import { hearAnswer, hearCopy } from '#rooms/interpellations/hear-answer.ts';
import { sweepInterpellations } from '#rooms/interpellations/jobs.ts';
import { enclosedLetter } from '#rooms/interpellations/letter.ts';
import { openInterpellation } from '#rooms/interpellations/open.ts';
import { forgetClaims } from '#rooms/claims/jobs.ts';
import { sweepRadars } from '#rooms/dossiers/radar.ts';
import { tellAuthorOfRung } from '#rooms/initiatives/jobs.ts';
import { forgetStaged } from '#rooms/officials/jobs.ts';
import { endExpired } from '#rooms/seats/jobs.ts';
import { forgetEnded, forgetUnconfirmed } from '#rooms/signatures/forget.ts';
import { forgetNews, newsOutbox, tellSignatories, type Tellers } from '#rooms/signatures/news.ts';
import { signatureOutbox } from '#rooms/signatures/outbox.ts';
import { showAllPlaces } from '#rooms/signatures/places.ts';
import { reconcileAll } from '#rooms/signatures/reconcile.ts';
import { tellAdoptable, tellClosed, tellRevised, tellUpdated } from '#rooms/signatures/tell.ts';
import { forgetExpired } from '#rooms/accounts/forget.ts';
import { forgetRequests } from '#rooms/rights/jobs.ts';
import { mailReady } from '#rooms/rights/letters.ts';
import { searchDue } from '#rooms/rights/search.ts';
import { markMissed, openObligations } from '#rooms/promises/jobs.ts';
import { forgetRefused, remindHosts, tellAsker, tellHosts } from '#rooms/replies/jobs.ts';
import { sweepWithdrawn } from '#rooms/voices/forget.ts';
import { tellAskerOfReply, tellAuthorOfQuestion, tellAuthorsDaily } from '#rooms/voices/jobs.ts';

/** Who hears of what. */
const LISTENERS: Listeners = {
	rung_passed: [tellAuthorOfRung, openObligations],
	reply_asked: [tellHosts],
	reply_settled: [tellAsker],
	threshold_reached: [openInterpellation],
	comment_posted: [tellAuthorOfQuestion, tellAskerOfReply],
	initiative_updated: [tellSignatories],
	initiative_confirmed: [hearStanding],
	initiative_removed: [hearStanding],
	initiative_revised: [tellSignatories, hearStanding],
	initiative_closed: [tellSignatories, hearStanding],
	initiative_adoptable: [tellSignatories],
	answer_copied: [hearCopy],
	answer_published: [hearAnswer, tellSignatories, tellAuthorOfAnswer, hearStanding],
	answer_to_judge: [tellSignatories],
	commitment_due: [tellSignatories, tellAuthorOfAnswer, tellOffice],
	follow_up_asked: [tellOffice],
	follow_up_answered: [tellAuthorOfAnswer]
};

/** Who has the words of what signatories are told. */
const TELLERS: Tellers = {
	initiative_updated: tellUpdated,
	initiative_revised: tellRevised,
	initiative_closed: tellClosed,
	initiative_adoptable: tellAdoptable,
	answer_published: tellAnswer,
	answer_to_judge: tellToJudge,
	commitment_due: tellDue
};

/** What is done at which hour. */
const JOBS: Job[] = [
	{ name: 'forget-chatter', cron: '10 3 * * *', run: forgetChatter },
	{ name: 'forget-old-mail', cron: '20 * * * *', run: forgetOldMail },
	{ name: 'forget-unconfirmed', cron: '40 3 * * *', run: forgetUnconfirmed },
	{ name: 'forget-ended', cron: '50 3 * * *', run: forgetEnded },
	{ name: 'forget-news', cron: '55 3 * * *', run: forgetNews },
	{ name: 'recount-places', cron: '25 4 * * *', run: recountPlaces },
	{ name: 'show-places', cron: '40 4 * * *', run: showAllPlaces },
	{ name: 'reconcile', cron: '10 4 * * *', run: reconcileAll },
	{ name: 'forget-silent', cron: '45 3 * * *', run: forgetSilent },
	{ name: 'forget-requests', cron: '35 * * * *', run: forgetRequests },
	{ name: 'forget-expired', cron: '30 3 * * *', run: forgetExpired },
	{ name: 'sweep-unconfirmed', cron: '5 * * * *', run: sweepUnconfirmed },
	{ name: 'forget-verdicts', cron: '20 4 * * *', run: forgetVerdicts },
	{ name: 'call-to-judge', cron: '0 10 * * *', run: callToJudge },
	{ name: 'ask-about-commitments', cron: '30 9 * * *', run: askAboutCommitments },
	{ name: 'sweep-interpellations', cron: '*/15 * * * *', run: sweepInterpellations },
	{ name: 'end-delegations', cron: '15 * * * *', run: endExpired },
	{ name: 'forget-claims', cron: '25 3 * * *', run: forgetClaims },
	{ name: 'forget-staged-officials', cron: '50 * * * *', run: forgetStaged },
	{ name: 'sweep-radars', cron: '*/10 * * * *', run: sweepRadars },
	{ name: 'offer-adoption', cron: '0 9 * * *', run: offerAdoption },
	{ name: 'tell-authors-of-voices', cron: '0 18 * * *', run: tellAuthorsDaily },
	{ name: 'remind-of-replies', cron: '15 * * * *', run: remindHosts },
	{ name: 'mark-missed', cron: '25 * * * *', run: markMissed },
	{ name: 'forget-refused-replies', cron: '45 3 * * *', run: forgetRefused },
	{ name: 'sweep-withdrawn', cron: '0 4 * * *', run: sweepWithdrawn }
];

/** Nobody waits longer than this between a happening and its consequences. */
const HAPPENINGS_MS = 200;
const MAIL_MS = 500;
const MAILS_AT_ONCE = 50;
/** Work at night may take its time; a page may not. */
const STATEMENT_MS = 60_000;

export interface Worker {
	stop(): Promise<void>;
}

/** The night shift: hands happenings on, sends mail, does each job at its hour. Several may run at once. */
export async function startWorker(url: string): Promise<Worker> {
	const db = openDatabase(openPool(url, 4, STATEMENT_MS));
	const transport = openTransport((enclosure, locale) => enclosedLetter(db, enclosure, locale));
	const resting = new Resting();
	const news = newsOutbox(TELLERS);
	const rounds = [
		goRound('happenings', HAPPENINGS_MS, async () => (await handOn(db, LISTENERS, resting, new Date())) > 0),
		goRound(
			'mail',
			MAIL_MS,
			async () => (await sendDue(db, mailOutbox, transport, new Date())) === MAILS_AT_ONCE && !crowded()
		),
		goRound('news', MAIL_MS, async () => (await sendDue(db, news, transport, new Date())) > 0 && !crowded()),
		goRound('my-data', MAIL_MS, () => searchDue(db, mailReady, new Date())),
		goRound(
			'confirmations',
			MAIL_MS,
			async () => (await sendDue(db, signatureOutbox, transport, new Date())) === MAILS_AT_ONCE && !crowded()
		)
	];
	const night = await startNightWork(url, db, JOBS);
	return {
		async stop() {
			await Promise.all([...rounds.map((round) => round.stop()), night.stop()]);
			transport.close();
			await db.destroy();
		}
	};
}
