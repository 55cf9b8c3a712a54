extension Deployment {
  /// The steps that make the service account and its register, as comments; they come before every way in.
  var accountSteps: String {
    """
    #
    # First, once, as root: the account, its folder, the register.
    #
    #   useradd --system --user-group --password '*' --home-dir \(folder) --no-create-home --shell /bin/sh \(account)
    #   install -d -o \(account) -g \(account) -m 0700 \(folder)
    #   install -o \(account) -g \(account) -m 0600 organisation.json bank-holidays.json \(folder)
    #   install -o root -g root -m 0755 attest \(program)
    #   \(asAccount("init"))
    #   \(asAccount("role grant administrator LOGIN"))
    #
    # The register knows its account by two things that only root can change: a user id below those of people, and the home
    # directory, which is the folder of the register, with mode 0700. Nobody works as the account. It is an administrator of the
    # register, because it made it, and sends the reminders. What names files, such as publishing a course or an evidence pack, is done as the account too:
    #   \(asAccount("COMMAND"))
    """
  }

  /// A command line that root types to run something as the account itself.
  func asAccount(_ command: String) -> String {
    "runuser -l \(account) -c '\(program) \(command) --data \(folder)'"
  }

  /// The first line of a piece: where it goes and for whom.
  func heading(_ path: String) -> String {
    "# \(path)" + (organisation.map { ": attest at \(Self.comment($0))" } ?? ": attest")
  }

  /// A text that stays within a comment's line.
  private static func comment(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7F || $0.value > 0x9F }))
  }
}
