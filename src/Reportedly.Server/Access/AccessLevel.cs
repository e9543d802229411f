namespace Reportedly.Server.Access;

/// <summary>Who may use an endpoint. Each level may do all that those before it may.</summary>
public enum AccessLevel
{
    /// <summary>Everybody who can reach the server, signed in or not.</summary>
    Anyone,

    /// <summary>Whoever may look.</summary>
    Reader,

    /// <summary>Whoever may judge, and take reports in.</summary>
    Reviewer,

    /// <summary>Whoever may let others in.</summary>
    Admin,
}
