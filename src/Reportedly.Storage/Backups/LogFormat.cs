namespace Reportedly.Storage.Backups;

/// <summary>
/// The form of a backup: gzip over JSON Lines. The first line names the form, then comes one line a reading, one a judgement, one an act of
/// the audit, each in the order of its log, one a document of the desk, one a change of an incident, and one a thing of which it is known since
/// when it is what it is. The last line has counts and the SHA-256 of all bytes before it. Form 1 had readings and judgements alone, form 2 no
/// changes.
/// </summary>
internal static class LogFormat
{
    public const string Prefix = "reportedly/log/";
    public const string First = Prefix + "1";
    public const string Second = Prefix + "2";
    public const string Current = Prefix + "3";

    public const string Form = "format";
    public const string Reading = "reading";
    public const string Judgement = "judgement";
    public const string Act = "act";
    public const string Document = "document";
    public const string Change = "change";
    public const string State = "state";
    public const string End = "end";

    public const string Sequence = "sequence";
    public const string Hash = "hash";
    public const string Record = "record";
    public const string Derivations = "derivations";
    public const string Body = "body";
    public const string Kind = "kind";
    public const string Id = "id";
    public const string Version = "version";
    public const string Changed = "changed";
    public const string Revision = "revision";
    public const string Incident = "incident";
    public const string Into = "into";
    public const string Outline = "outline";
    public const string Of = "of";
    public const string Digest = "digest";
    public const string Gone = "gone";

    /// <summary>Behind the name of bytes that are no UTF-8, and are therefore written as base64.</summary>
    public const string Base64 = "_base64";

    public const string Readings = "readings";
    public const string Judgements = "judgements";
    public const string Acts = "acts";
    public const string Documents = "documents";
    public const string Changes = "changes";
    public const string States = "states";
    public const string Sha256 = "sha256";
}
