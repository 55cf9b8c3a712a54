import Attest
import AttestStore

/// `attest deploy`: the pieces of a machine that many people share.
struct Deploy: Command {
  static let part = Argument.required("PART", .choice("PART", of: DeploymentPart.self), "Which way in, or what")
  static let account = Option.optional(
    "--account", .text("LOGIN"), "The register's service account (else whoever owns DIR, else attest)")
  static let group = Option.optional(
    "--group", .text("GROUP"), else: Deployment.usualGroup,
    "The group of those who may come through sudo (else attest-users)")
  static let time = Option.optional(
    "--at", .timeOfDay, else: .morning, "When the day's reminders are due, on the organisation's clock")
  static let out = Option.optional(
    "--out", .newFolder, "Write the pieces into this folder (else standard output)")

  static let declaration = CommandDeclaration(
    "deploy", "Print what sudo, sshd or systemd need on a machine that many people share",
    "The register belongs to a service account with a folder that nobody else can enter; people come to it through sudo, or over "
      + "ssh with a forced command, and act as themselves. Each piece begins with the steps that install it.",
    "Before there is a register, anybody can print them, since nothing of it is in them.",
    needs: .administer, parameters: [part, account, group, time, out],
    exits: [.init(.cannotCreate, "a file cannot be created")],
    examples: [
      .init("attest deploy sudo --data /srv/attest > sudoers", "for /etc/sudoers.d"),
      .init("attest deploy ssh --data /srv/attest --out pieces", "for sshd, a line for everybody in the register"),
    ])

  let part: DeploymentPart
  let account: String?
  let group: String
  let time: TimeOfDay
  let out: String?

  init(_ values: Values) throws(UsageError) {
    part = try values[Self.part]
    account = try values[Self.account]
    group = try values[Self.group]
    time = try values[Self.time]
    out = try values[Self.out]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let deployment = try deployment(in: context)
    if let place = deployment.loosePlace {
      console.note(
        "\("Note:", .yellow) others than root can change \(place), and whoever can change the program can act as everybody. Put it "
          + "where only root writes, such as /usr/local/bin, and run this from there.")
    }
    for (number, piece) in deployment.pieces(for: part).enumerated() {
      guard let out else {
        try console.output.write((number > 0 ? "\n" : "") + piece.text)
        continue
      }
      let made = try NewFile("\(out)/\(piece.name)")
      try Array(piece.text.utf8).withUnsafeBytes { try made.write($0) }
      try made.finish()
      try console.print("Written: \("\(out)/\(piece.name)"), for \(piece.path)")
    }
    return .done
  }

  /// For the register, if there is one that whoever is there can open; else for one to come.
  private func deployment(in context: CommandContext) throws -> Deployment {
    do {
      let register = try context.register(for: Self.self)
      return try register.deployment(account: account, group: group, time: time)
    } catch let error as StoreError {
      guard error.isAbsence else { throw error }
      context.console.note("There is no register in \(context.folder) that you can open: this is for one to come.")
      return try Deployment.planned(folder: context.folder, account: account, group: group, time: time)
    }
  }
}

extension StoreError {
  /// Whether there is no register, as far as whoever looks can see.
  fileprivate var isAbsence: Bool {
    if case .missing = self { true } else { false }
  }
}
