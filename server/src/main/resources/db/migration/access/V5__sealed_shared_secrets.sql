-- What authenticators share with the server is kept sealed; the start after this migration seals what was plain.

comment on column person.totp_secret is 'shared secret of RFC 6238, sealed with AES-256-GCM under the key of the data folder (secret.key) and bound to the person; used only once confirmed';
