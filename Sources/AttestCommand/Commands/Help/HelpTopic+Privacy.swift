import Attest

extension HelpTopic {
  /// `attest help privacy`.
  static let privacy = HelpTopic(name: "privacy", summary: "What is kept about people, why, how long, and who sees it")
  {
    let kept: [(String, String)] = [
      ("name, number, e-mail, login", "to know who is meant and to reach them; until they are erased"),
      ("appointments", "to know what is asked of them; job titles until they are erased, the days and sites stay"),
      ("absences", "not to chase or count somebody who is away; the kind until they are erased, the days stay"),
      (
        "records, exemptions",
        "to show who had read and taken what; references, notes and reasons until they are erased"
      ),
      ("accounts, decisions", "to show who was fit to run an account; the days and the number stay"),
      (
        "mails, sheets, reminders",
        "to tell people once, and to show that they were told; the address until they are erased"
      ),
      ("one-time codes", "never the code itself, only what proves it; until they are erased"),
      ("the audit chain", "to show that nobody changed the past; what it says of a person until they are erased"),
    ]
    return [
      "What is kept, and why".heading, .empty,
    ] + kept.map { Line("  \($0.0, .bold): \($0.1)").hanging(4) } + [
      .empty,
      "A person sees what is about them; hr, slt, administrators and auditors see people, status, accounts and reminders; "
        + "administrators and auditors the audit chain. “attest help roles” says exactly who may do what.", .empty,
      "Asking for it".heading, .empty,
      "“attest subject-access PERSON” shows everything that is held about a person, without what belongs to others. Everybody "
        + "gets their own, hr anybody's.", .empty,
      "Erasing".heading, .empty,
      "“attest retention” lists who left longer ago than “retention”: {“years”: 6} in organisation.json says (6 when nothing "
        + "does), and “attest erase PERSON” erases one of them. What is left is a number, so that coverage and decisions of past "
        + "days stay what they were, and the number is not used again. Whoever has the number in another system still "
        + "knows whose it is. The chain still verifies, with heads from before too. Whoever still leads or runs an account is not erased.",
      .empty,
      "Copies are not reached: backups (those that “attest deploy systemd” has made go after 35 days), evidence packs, files named \(Register.fileName).before-…, rosters, mail that was sent. Delete those by "
        + "hand.", .empty,
      "Policies, courses and settings are the organisation's own words and are not searched for names.", .empty,
      "Messages and logs".heading, .empty,
      "What goes to standard error names people, and quotes cells of a file, on a terminal only; elsewhere, as in a log, they "
        + "are left out. ATTEST_SHOW_VALUES=1 shows them there too.",
    ]
  }
}
