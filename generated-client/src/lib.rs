//! A client for the deployments of Cloudflare Workers and Pages.
