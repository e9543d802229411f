using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Reportedly.Server.Access;

/// <summary>
/// Says of every endpoint who may use it. An endpoint of which nothing is said serves nobody, so that forgetting locks out instead of
/// letting in.
/// </summary>
internal static class EndpointAccess
{
    private const string PersonPolicy = "desk-in-person";

    /// <summary>Everybody may use it, signed in or not.</summary>
    public static T ForAnyone<T>(this T endpoint)
        where T : IEndpointConventionBuilder =>
        endpoint.AllowAnonymous().WithMetadata(new AccessRule(AccessLevel.Anyone));

    /// <summary>Readers may use it.</summary>
    public static T ForReaders<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.For(AccessLevel.Reader);

    /// <summary>Reviewers may use it.</summary>
    public static T ForReviewers<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.For(AccessLevel.Reviewer);

    /// <summary>Admins may use it.</summary>
    public static T ForAdmins<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.For(AccessLevel.Admin);

    /// <summary>Only a person may use it, and no program that has a person's token.</summary>
    public static T InPerson<T>(this T endpoint)
        where T : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(PersonPolicy).WithMetadata(new InPersonRule());

    /// <summary>Makes a policy for each level.</summary>
    public static void AddPolicies(AuthorizationOptions options)
    {
        options.AddPolicy(
            PersonPolicy,
            policy => policy.RequireAssertion(context => context.User.FindFirst(DeskClaims.Token) is null)
        );
        foreach (AccessLevel level in Enum.GetValues<AccessLevel>())
        {
            if (level != AccessLevel.Anyone)
            {
                options.AddPolicy(NameOf(level), policy => policy.RequireRole(RolesFrom(level)));
            }
        }
    }

    /// <summary>The role of a level, as accounts carry it: <c>reviewer</c>.</summary>
    public static string RoleOf(AccessLevel level) => level.ToString().ToLowerInvariant();

    private static T For<T>(this T endpoint, AccessLevel level)
        where T : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(NameOf(level)).WithMetadata(new AccessRule(level));

    private static string NameOf(AccessLevel level) => $"desk-{RoleOf(level)}";

    private static IEnumerable<string> RolesFrom(AccessLevel least) =>
        Enum.GetValues<AccessLevel>().Where(level => level >= least).Select(RoleOf);
}

/// <summary>Who may use an endpoint; every endpoint carries exactly one.</summary>
/// <param name="Level">Whoever is of this level or a higher one.</param>
internal sealed record AccessRule(AccessLevel Level);

/// <summary>Marks an endpoint that only a person may use who is signed in, and no program with a token: whoever finds a token must not be able to make another.</summary>
internal sealed record InPersonRule;
