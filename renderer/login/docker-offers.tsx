import { ArrowRight, Container } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { type AccountName, accountName } from '../../app/registry/account';
import { registryName } from '../../app/registry/registries';
import type { Session } from '../../app/session/session';
import { describeError } from '../errors/describe-error';
import { RawText } from '../errors/raw-text';
import { copyText } from '../stores/desktop';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import './docker-offers.css';

/** In sight at first: a machine that builds for many registries can know dozens. */
const SHOWN = 3;

export interface DockerOffersProps {
  docker: Session['docker'];
  /** The registry the user came for, if any: its offer comes first. */
  wanted: string | undefined;
  isBusy: boolean;
  onContinue: (login: AccountName) => void;
}

/** What `docker login` left: one press instead of a form. */
export function DockerOffers({ docker, wanted, isBusy, onContinue }: DockerOffersProps) {
  const [all, setAll] = useState(false);
  const isWanted = (login: AccountName) => Number(login.host === wanted);
  const sorted = [...docker.found].sort((a, b) => isWanted(b) - isWanted(a));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  const more = docker.found.length - shown.length;
  return (
    <>
      {shown.length === 0 ? null : (
        <section className="docker-offers" aria-label="Signed in with docker login">
          {shown.map((login) => (
            <Button
              key={login.host}
              className="docker-offer"
              isDisabled={isBusy}
              onPress={() => {
                onContinue(login);
              }}
            >
              <Container className="docker-offer-icon" aria-hidden="true" />
              <span className="docker-offer-words">
                <span className="docker-offer-name">
                  Continue as <strong>{accountName(login.username)}</strong>
                </span>
                <span className="docker-offer-where">
                  {registryName(login.host)} — signed in with docker login
                </span>
              </span>
              <ArrowRight className="docker-offer-icon" aria-hidden="true" />
            </Button>
          ))}
          {more > 0 ? (
            <LinkButton
              onPress={() => {
                setAll(true);
              }}
            >
              {`Show ${more.toString()} more`}
            </LinkButton>
          ) : null}
        </section>
      )}
      {docker.problems.map((problem) => {
        const { title, body } = describeError(problem);
        return (
          <Notice key={title + problem.raw} tone="warning" title={title}>
            <p>{body}</p>
            <RawText text={problem.raw} onCopy={copyText} words="the details" />
          </Notice>
        );
      })}
      {shown.length === 0 ? null : <p className="docker-offers-or">or sign in here</p>}
    </>
  );
}
