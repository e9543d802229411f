namespace Reportedly.Server.Access.Accounts;

/// <summary>Something that cannot be done with accounts, in words for whoever asked; nothing was changed.</summary>
public sealed class AccountProblemException : Exception
{
    /// <param name="says">What is wrong and what to do about it.</param>
    public AccountProblemException(string says)
        : base(says) { }
}
