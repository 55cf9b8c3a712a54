extension Deployment {
  /// Where the keys lie: not in the account's home, so that only root says whose key is whose.
  static let keysPath = "/etc/ssh/attest_keys"

  /// What goes to `/etc/ssh/sshd_config.d`.
  var sshSettings: Piece {
    let path = "/etc/ssh/sshd_config.d/attest.conf"
    return Piece(
      name: "attest.conf", path: path,
      text: """
        \(heading(path))
        #
        # People with an ssh key use the register from anywhere: “ssh \(account)@THIS-MACHINE status”, or without a command for their
        # page. They need no login here. Their line in \(Self.keysPath) says who they are.
        \(accountSteps)
        #
        # Then, for this piece:
        #
        #   install -o root -g root -m 0644 attest.conf \(path)
        #   install -o root -g root -m 0644 attest_keys \(Self.keysPath)
        #   sshd -t && systemctl reload ssh

        Match User \(account)
            AuthenticationMethods publickey
            # One file of keys, written by root; no certificates, no other source.
            AuthorizedKeysFile \(Self.keysPath)
            AuthorizedKeysCommand none
            AuthorizedPrincipalsFile none
            TrustedUserCAKeys none
            # Nothing but the forced command: no tunnels, no agent, no files that run at login.
            DisableForwarding yes
            PermitTunnel no
            PermitUserRC no
            PermitTTY yes
            ClientAliveInterval 60
            ClientAliveCountMax 10
        Match all

        """)
  }

  /// The file of keys.
  var authorizedKeys: Piece {
    let known = logins.map { "# \(forcedCommand(for: $0)) PUT-THE-KEY-HERE" }
    let lines = known.isEmpty ? ["# \(forcedCommand(for: "LOGIN")) PUT-THE-KEY-HERE"] : known
    return Piece(
      name: "attest_keys", path: Self.keysPath,
      text: """
        \(heading(Self.keysPath))
        #
        # A line a key: what it may, whose it is, the key. Take the # away, and put the public key in, such as “ssh-ed25519 AAAA…”.
        # A line without command="…" would give its holder the account itself: never write one. Who leaves loses the line;
        # the register also refuses the roles of whoever has left.

        \(lines.joined(separator: "\n"))

        """)
  }

  /// What stands before a key.
  func forcedCommand(for login: String) -> String {
    "restrict,pty,command=\"\(program) gate \(login) --data \(folder)\""
  }
}
