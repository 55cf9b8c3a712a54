extension Deployment {
  /// What sudo calls the program: another word for each account, since two registers on one machine have two such pieces.
  private var alias: String {
    "REGISTER_"
      + String(
        decoding: account.utf8.map { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"): byte & 0xDF
          case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
          default: UInt8(ascii: "_")
          }
        }, as: UTF8.self)
  }

  /// What goes to `/etc/sudoers.d`.
  var sudoers: Piece {
    let path = "/etc/sudoers.d/attest"
    return Piece(
      name: "sudoers", path: path,
      text: """
        \(heading(path))
        #
        # People with a login on this machine use the register with “sudo -u \(account) attest …”. sudo says who they are; what
        # they may do, the register says. They never get the account's shell, and can name no files: what they want read comes
        # from standard input, what they want written goes to standard output, both opened by their own shell:
        #   sudo -u \(account) attest people import - < staff.csv
        \(accountSteps)
        #
        # Then, for this piece:
        #
        #   visudo -cf sudoers    (says that nothing in it is wrong)
        #   install -o root -g root -m 0440 sudoers \(path)
        #   groupadd --system \(group)
        #   gpasswd -a LOGIN \(group)    (everybody who is to use it; they log in anew)
        #   echo "alias attest='sudo -u \(account) \(program)'" > /etc/profile.d/attest.sh
        #
        # Leave NOPASSWD out and sudo asks for the password, so that an unlocked screen is not enough to sign.

        Cmnd_Alias \(alias) = \(program)

        # The environment is the system's, not the caller's, whatever other lines say; nobody may set variables or keep files
        # open across; no program can be started from within.
        Defaults!\(alias) env_reset, !setenv, env_keep = "NO_COLOR ACCESSIBLE ATTEST_SCREEN_READER"
        Defaults!\(alias) !closefrom_override, noexec, umask = 0077, umask_override
        %\(group) ALL = (\(account)) NOPASSWD: NOSETENV: \(alias)

        """)
  }
}
